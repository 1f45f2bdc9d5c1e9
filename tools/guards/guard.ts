import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A rule of the house: what breaks it below `root`, one sentence each, beginning with the file. */
export type Guard = (root: string) => Promise<string[]> | string[];

/** The folders with code of the project. */
export const codeFolders = ["libs", "platform", "modules", "apps", "demo", "tools", "bench", "e2e"];

const passedOver = new Set(["node_modules", "dist", ".cache", "test-results", "playwright-report"]);

/** Source files below the folders of code, relative to the root, with `/`. */
export function sourceFiles(root: string, folders: readonly string[] = codeFolders): string[] {
  return folders
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => /\.(ts|tsx|mts|mjs|css)$/.test(file));
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}

export const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$|(^|\/)testing\//.test(file);

export const read = (root: string, file: string): string => readFileSync(join(root, file), "utf8");

/** The text with comments blanked, and quoted strings too unless asked; line numbers stay. */
export function withoutComments(text: string, { keepStrings = false } = {}): string {
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  return text.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
    (part) => {
      if (part.startsWith("/")) return blank(part);
      // Template strings hold code; plain ones hold text that may look like it.
      return keepStrings || part.startsWith("`") ? part : `"${blank(part.slice(2))}"`;
    },
  );
}

export const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length;
