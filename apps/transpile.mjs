import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Turns sources into JavaScript one by one, without looking at types (`npm test` does): much faster than compiling a
 * whole program, and each result depends on one file only. Gives the syntax faults as lines.
 */
export function transpile(root, sources) {
  // Much faster than import(), which would search this nine-megabyte CommonJS file for its exports.
  const ts = createRequire(import.meta.url)('typescript');
  const compilerOptions = optionsOf(ts, root);
  return sources.flatMap(({ source, output }) => {
    const fileName = path.join(root, source);
    const text = readFileSync(fileName, 'utf8');
    const result = ts.transpileModule(text, { fileName, compilerOptions, reportDiagnostics: true });
    if (!result.diagnostics.length) replace(path.join(root, output), result.outputText);
    return result.diagnostics.map((fault) => describe(ts, source, fault));
  });
}

function optionsOf(ts, root) {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const { ESNext } = ts.ModuleKind;
  return { ...options, module: ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, sourceMap: false };
}

/** By renaming, so that nobody ever reads half a file, whoever else builds. */
function replace(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

function describe(ts, source, { file, start, messageText }) {
  const text = ts.flattenDiagnosticMessageText(messageText, ' ');
  if (!file) return `tsconfig.json: ${text}`;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `${source}:${line + 1}:${character + 1} ${text}`;
}
