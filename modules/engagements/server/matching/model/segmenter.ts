import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Segmenter } from "#libs/matching/index.ts";
import { chineseSegmenter } from "#libs/matching/text/segment/index.ts";

let made: Segmenter | undefined;

/**
 * Chinese words as jieba cuts them, without its model: its dictionary from the package, the project's own segmenter
 * (decision 17). Loaded once per thread (0.4 s).
 */
export function jiebaSegmenter(): Segmenter {
  if (made) return made;
  const file = createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt");
  const segmenter = chineseSegmenter({ dictionaries: [readFileSync(file, "utf8")] });
  made = (han) => segmenter.cut(han);
  return made;
}
