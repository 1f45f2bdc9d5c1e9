import { type Guard, lineOf, read, sourceFiles, withoutComments } from "./guard.ts";

const mostLines = 300;

/** Files that may be longer, each with its reason. */
const longerFiles: Readonly<Record<string, string>> = {
  "libs/matching/terms/research-fields.ts": "a table of terms, field after field",
  "e2e/chain.spec.ts": "one journey from need to landed project, told in the order it happens",
};

const isGenerated = (file: string): boolean => /(^|\/)generated\/|\.gen\.|\.d\.ts$/.test(file);

/** A file is about one thing; past 300 lines it is about two. */
export const lengthGuard: Guard = (root) =>
  sourceFiles(root)
    .filter((file) => !isGenerated(file) && !(file in longerFiles))
    .flatMap((file) => {
      const lines = read(root, file).trimEnd().split("\n").length;
      return lines > mostLines ? [`${file}: ${lines} lines, more than ${mostLines}`] : [];
    });

// Written in parts, so that this file does not accuse itself.
const notes = new RegExp(
  `\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b|@ts-(ignore|nocheck)`,
  "g",
);
const silenced = /\bas any\b|\b(test|it|describe)\.(skip|only|todo)\(|\{\s*(skip|only|todo):\s*true\s*\}/g;

/** Nothing left undone, silenced or switched off. */
export const leftoversGuard: Guard = (root) =>
  sourceFiles(root)
    .filter((file) => !isGenerated(file))
    .flatMap((file) => {
      const text = read(root, file);
      const code = withoutComments(text);
      return [...text.matchAll(notes), ...code.matchAll(silenced)].map(
        (hit) => `${file}:${lineOf(text, hit.index)}: ${hit[0].trim()}`,
      );
    });
