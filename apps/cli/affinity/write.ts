import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { type Demand, embedDemands, scoreTop } from "#libs/matching/index.ts";
import { writeWhole } from "../files.ts";
import type { Fitted } from "./model.ts";
import { idJson, type NumericIds } from "./records.ts";

/** Demands embedded in one request. */
const BATCH = 32;
/** Characters gathered before they are handed to the file. */
const PORTION = 1 << 18;

export type Written = { readonly demands: number; readonly pairs: number };

/**
 * Scores demand by demand and writes as it goes; the file gets its name when it is whole. Memory does not grow with the
 * number of demands.
 */
export async function writeAffinities(
  fitted: Fitted,
  demands: AsyncIterable<Demand>,
  options: { readonly out: string; readonly top: number; readonly numeric?: NumericIds },
): Promise<Written> {
  return writeWhole([options.out], ([part = options.out]) => writeTo(part, { fitted, demands, ...options }));
}

type Task = {
  readonly fitted: Fitted;
  readonly demands: AsyncIterable<Demand>;
  readonly top: number;
  /** Demands whose ids are numbers in the file. */
  readonly numeric?: NumericIds;
};

async function writeTo(part: string, { fitted, demands, top, numeric = new Set() }: Task): Promise<Written> {
  const file = createWriteStream(part);
  await once(file, "open");
  let count = 0;
  let pairs = 0;
  let text = "";
  const flush = async () => {
    if (text !== "" && !file.write(text)) await once(file, "drain");
    text = "";
  };
  try {
    for await (const demand of embedded(demands, fitted)) {
      count++;
      const id = idJson(demand.id, numeric);
      let rank = 0;
      for (const { supplyId, score } of scoreTop(fitted.model, demand, top)) {
        rank++;
        text += `{"demand":${id},"supply":${idJson(supplyId, fitted.numeric)},"score":${rounded(score)},"rank":${rank}}\n`;
        if (text.length > PORTION) await flush();
      }
      pairs += rank;
    }
    await flush();
    file.end();
    await once(file, "close");
  } catch (error) {
    file.destroy();
    throw error;
  }
  return { demands: count, pairs };
}

/** Six decimals, never -0 or an exponent. */
function rounded(score: number): string {
  const value = Math.round(score * 1e6) / 1e6;
  return String(Math.abs(value) < 1e-6 ? 0 : value);
}

/** The demands with their vectors, a batch at a time, where an embedding model is on. */
async function* embedded(demands: AsyncIterable<Demand>, { embedder }: Fitted): AsyncGenerator<Demand> {
  if (!embedder) {
    yield* demands;
    return;
  }
  let batch: Demand[] = [];
  for await (const demand of demands) {
    batch.push(demand);
    if (batch.length < BATCH) continue;
    yield* await embedDemands(batch, embedder);
    batch = [];
  }
  if (batch.length > 0) yield* await embedDemands(batch, embedder);
}
