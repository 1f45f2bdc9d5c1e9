import { writeFile } from "node:fs/promises";
import {
  createGlossary,
  type Demand,
  type Embedder,
  embedSupplies,
  fitModel,
  type Model,
  parseGlossary,
  type Supply,
  standardGlossary,
  vectorsOf,
} from "#libs/matching/index.ts";
import { chineseEnglishDictionary } from "#modules/engagements/server/matching/model/dictionary.ts";
import { EmbeddingError, httpEmbedder } from "#modules/engagements/server/matching/model/embedding.ts";
import {
  KeptVectorsError,
  packVectors,
  readVectors,
} from "#modules/engagements/server/matching/model/kept-vectors.ts";
import { jiebaSegmenter } from "#modules/engagements/server/matching/model/segmenter.ts";
import { CheckFailed, UsageError } from "../exit.ts";
import { fileError, readText, writeWhole } from "../files.ts";
import { readLines, type Skipped } from "./lines.ts";
import { demandReader, type NumericIds, supplyReader } from "./records.ts";

export type ModelOptions = {
  readonly supplies: string;
  readonly terms?: string;
  readonly skipBad?: boolean;
  readonly embeddingUrl?: string;
  readonly embeddingModel?: string;
  /** Keeps the vectors of documents, so that a later run asks for changed ones only. */
  readonly embeddingFile?: string;
};

export type Fitted = {
  readonly model: Model;
  readonly embedder: Embedder | null;
  readonly skipped: Skipped;
  /** Supplies whose ids are numbers in the file. */
  readonly numeric: NumericIds;
};

/** Reads the supplies and fits the one fixed configuration on them. */
export async function fitFile(options: ModelOptions): Promise<Fitted> {
  const skipped: Skipped = { lines: [], count: 0 };
  const embedder = embedderOf(options);
  const own = options.terms ? await readTerms(options.terms) : { words: [], pairs: "" };
  const numeric: NumericIds = new Set();
  const supplies: Supply[] = [];
  for await (const supply of readLines({
    file: options.supplies,
    read: supplyReader(numeric),
    skipped: options.skipBad ? skipped : undefined,
  }))
    supplies.push(supply);
  if (supplies.length === 0)
    throw new UsageError(`${options.supplies}: 没有可用的记录 / no record that can be used`);
  const model = fitModel(supplies, {
    segmenter: jiebaSegmenter(),
    glossary: own.pairs ? createGlossary(parseGlossary(own.pairs), standardGlossary()) : standardGlossary(),
    dictionary: chineseEnglishDictionary(),
    userWords: own.words,
  });
  if (embedder) await embed(model, embedder, options.embeddingFile ?? process.env.HUIZHI_EMBEDDING_FILE);
  return { model, embedder, skipped, numeric };
}

/** Turns the family on; with a file, only texts that are not in it are asked for, and it then holds those of now. */
async function embed(model: Model, embedder: Embedder, file: string | undefined): Promise<void> {
  if (!file) return embedSupplies(model, embedder);
  const kept = await readVectors(file).catch((error: unknown) => {
    if (error instanceof KeptVectorsError) throw new UsageError(`--embedding-file ${file}: ${error.message}`);
    throw fileError(`--embedding-file ${file}`, error);
  });
  await embedSupplies(model, embedder, kept);
  const vectors = vectorsOf(model);
  if (vectors) await writeWhole([file], ([part = file]) => writeFile(part, packVectors(vectors)));
}

/** The demands of a file, as they stand in it. */
export function demandsOf(
  file: string,
  skipped: Skipped | undefined,
  numeric?: NumericIds,
): AsyncGenerator<Demand> {
  return readLines({ file, read: demandReader(numeric), skipped });
}

/** A user dictionary: lines `中文词`, or `中文/别名|english/other form` for terms of both languages; `#` starts a remark. */
async function readTerms(file: string): Promise<{ words: string[]; pairs: string }> {
  const words: string[] = [];
  const pairs: string[] = [];
  const lines = (await readText(file)).split(/\r?\n/);
  lines.forEach((line, i) => {
    const text = line.trim();
    if (text === "" || text.startsWith("#")) return;
    const [zh = "", en, ...rest] = text.split("|");
    const forms = zh.split("/").map((form) => form.trim());
    if (rest.length > 0 || en?.trim() === "" || forms.some((form) => !/\p{Script=Han}/u.test(form)))
      throw new UsageError(
        `${file}:${i + 1}: ${text.slice(0, 60)} 应为“中文词”或“中文/别名|english/other” / must be “中文词” or “中文/别名|english/other”`,
      );
    words.push(...forms);
    if (en !== undefined) pairs.push(text);
  });
  return { words, pairs: pairs.join("\n") };
}

function embedderOf(options: ModelOptions): Embedder | null {
  const url = options.embeddingUrl ?? process.env.HUIZHI_EMBEDDING_URL;
  const model = options.embeddingModel ?? process.env.HUIZHI_EMBEDDING_MODEL;
  if (!url) return null;
  if (!/^https?:\/\//.test(url)) throw new UsageError(`--embedding-url ${url}: http(s)://…`);
  if (!model)
    throw new UsageError(
      "--embedding-url 需要 --embedding-model 或 HUIZHI_EMBEDDING_MODEL / needs --embedding-model or HUIZHI_EMBEDDING_MODEL",
    );
  const key = process.env.HUIZHI_EMBEDDING_KEY;
  const { name, embed } = httpEmbedder({ url, model, ...(key ? { key } : {}) });
  const failed = (error: unknown): never => {
    if (!(error instanceof EmbeddingError)) throw error;
    throw new CheckFailed(`向量服务不可用 / the embedding endpoint cannot be used: ${error.message}`);
  };
  return { name, embed: (texts) => embed(texts).catch(failed) };
}
