import { escapeHtml } from './escape-html.js';

/** A web address up to the space after it; what closes the sentence is not part of it. */
const LINK = /https?:\/\/[^\s<>"«»“”]+/gi;
const CLOSING = ".,;:!?…'’)]}*_~";

/**
 * A text as HTML: paragraphs, line breaks and clickable links, and nothing that was not in the text.
 * Non-breaking spaces stay what they are.
 */
export function htmlFromText(text: string): string {
  if (made?.text !== text) made = { text, html: paragraphsOf(text) };
  return made.html;
}

/** What is written is judged next: the same text comes twice in a row. */
let made: { text: string; html: string } | null = null;

function paragraphsOf(text: string): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n\s*/);
  return paragraphs.map((paragraph) => `<p>${paragraph.split('\n').map(linked).join('<br>\n')}</p>`).join('\n');
}

function linked(line: string): string {
  let html = '';
  let done = 0;
  for (const { 0: found, index } of line.matchAll(LINK)) {
    const link = withoutClosing(found);
    if (!URL.canParse(link)) continue;
    html += `${escapeHtml(line.slice(done, index))}<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`;
    done = index + link.length;
  }
  return html + escapeHtml(line.slice(done));
}

/** A bracket at the end belongs to the address only when it was opened in it, as in an encyclopaedia's. */
function withoutClosing(found: string): string {
  let end = found.length;
  while (CLOSING.includes(found[end - 1])) end--;
  const link = found.slice(0, end);
  return link.includes('(') && found.startsWith(`${link})`) ? `${link})` : link;
}
