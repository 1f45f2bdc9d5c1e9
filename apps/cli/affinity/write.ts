import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { type Demand, embedDemands, scoreTop } from "#libs/matching/index.ts";
import type { Fitted } from "./model.ts";

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
  options: { readonly out: string; readonly top: number },
): Promise<Written> {
  const path = resolve(options.out);
  const part = `${path}.part`;
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
      const id = JSON.stringify(demand.id);
      let rank = 0;
      for (const { supplyId, score } of scoreTop(fitted.model, demand, options.top)) {
        rank++;
        text += `{"demand":${id},"supply":${JSON.stringify(supplyId)},"score":${rounded(score)},"rank":${rank}}\n`;
        if (text.length > PORTION) await flush();
      }
      pairs += rank;
    }
    await flush();
    file.end();
    await once(file, "close");
    await rename(part, path);
  } catch (error) {
    file.destroy();
    await rm(part, { force: true });
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
