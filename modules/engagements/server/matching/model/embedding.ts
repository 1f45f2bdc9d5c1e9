import type { Embedder } from "#libs/matching/index.ts";

export type EmbeddingEndpoint = {
  /** Base address as OpenAI's: `/embeddings` is appended. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  /** Milliseconds one request may take. */
  readonly timeout?: number;
};

const PER_REQUEST = 64;
/** Characters of a text that are sent; models cut far shorter. */
const LONGEST = 20_000;

/** An endpoint that cannot be used, with what it answered. */
export class EmbeddingError extends Error {}

/** An external embedding model behind an OpenAI-compatible HTTP endpoint. Texts leave the machine: off unless configured. */
export function httpEmbedder(endpoint: EmbeddingEndpoint): Embedder {
  const address = `${endpoint.url.replace(/\/+$/, "")}/embeddings`;
  return {
    name: endpoint.model,
    async embed(texts) {
      const out: number[][] = [];
      for (let from = 0; from < texts.length; from += PER_REQUEST)
        // An empty input is an error to most servers.
        out.push(
          ...(await request(texts.slice(from, from + PER_REQUEST).map((t) => t.slice(0, LONGEST) || " "))),
        );
      return out;
    },
  };

  async function request(input: readonly string[]): Promise<number[][]> {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (endpoint.key) headers.authorization = `Bearer ${endpoint.key}`;
    let response: Response;
    try {
      response = await fetch(address, {
        method: "POST",
        headers,
        body: JSON.stringify({ model: endpoint.model, input, encoding_format: "float" }),
        signal: AbortSignal.timeout(endpoint.timeout ?? 60_000),
      });
    } catch (error) {
      throw new EmbeddingError(`${address}: ${(error as Error).message}`);
    }
    if (!response.ok)
      throw new EmbeddingError(`${address}: ${response.status} ${(await response.text()).slice(0, 200)}`);
    const body: unknown = await response.json().catch(() => null);
    const data = (body as { data?: unknown } | null)?.data;
    if (!Array.isArray(data) || data.length !== input.length)
      throw new EmbeddingError(`${address}: expected ${input.length} vectors under "data"`);
    const rows: number[][] = [];
    data.forEach((item: { index?: unknown; embedding?: unknown } | null, i) => {
      const at = typeof item?.index === "number" ? item.index : i;
      if (!Array.isArray(item?.embedding) || !item.embedding.every((x) => Number.isFinite(x)))
        throw new EmbeddingError(`${address}: item ${i} has no "embedding" of numbers`);
      rows[at] = item.embedding;
    });
    if (Object.keys(rows).length !== input.length)
      throw new EmbeddingError(`${address}: "index" repeats or leaves gaps`);
    return rows;
  }
}
