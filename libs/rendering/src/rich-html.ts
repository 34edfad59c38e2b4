import { Parser } from 'htmlparser2';
import { escapeHtml } from './escape-html.js';

const KEPT = new Set(['p', 'br', 'a', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote']);
/** What stands in these is not for readers. */
const SILENT = new Set(['script', 'style', 'title', 'textarea', 'template', 'noscript', 'iframe', 'svg', 'math']);
const LINKED = new Set(['http:', 'https:', 'mailto:']);

/**
 * The HTML of somebody else, rewritten from scratch with a few harmless tags: nothing is copied but their names, the
 * words, escaped anew, and the addresses of links to the web or to a mailbox. Every tag is closed.
 */
export function richHtml(html: string): string {
  const written: string[] = [];
  let silenced = 0;
  const parser = new Parser({
    onopentag(name, { href }) {
      if (SILENT.has(name)) silenced++;
      else if (silenced === 0 && KEPT.has(name)) written.push(name === 'a' ? linkTag(href) : `<${name}>`);
    },
    ontext(text) {
      if (silenced === 0) written.push(escapeHtml(text));
    },
    onclosetag(name) {
      if (SILENT.has(name)) silenced--;
      else if (silenced === 0 && KEPT.has(name) && name !== 'br') written.push(`</${name}>`);
    },
  });
  parser.end(html);
  return written.join('');
}

function linkTag(href: string | undefined): string {
  const url = href !== undefined && URL.canParse(href) ? new URL(href) : null;
  return url && LINKED.has(url.protocol) ? `<a href="${escapeHtml(url.href)}">` : '<a>';
}
