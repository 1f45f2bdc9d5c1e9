import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { embedDemands, embedSupplies, fitModel, score } from "#libs/matching/index.ts";
import { EmbeddingError, httpEmbedder } from "./embedding.ts";

type Asked = { path: string; key: string | undefined; model: string; count: number };
const asked: Asked[] = [];
let answer: (input: string[]) => { status?: number; body: string } = () => ({ body: "" });
const server = createServer((request, response) => {
  let text = "";
  request.on("data", (chunk) => {
    text += chunk;
  });
  request.on("end", () => {
    const { model, input } = JSON.parse(text);
    asked.push({ path: request.url ?? "", key: request.headers.authorization, model, count: input.length });
    const { status = 200, body } = answer(input);
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
});
await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
after(() => server.close());
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;

/** Answers out of order, as the protocol allows: the index counts. */
const data = (input: string[]) =>
  JSON.stringify({
    data: input
      .map((text, index) => ({ index, embedding: [text.includes("氢") ? 1 : 0, text.length, 1] }))
      .reverse(),
  });

test("texts go out in portions with the key, vectors come back in order", async () => {
  answer = (input) => ({ body: data(input) });
  const texts = Array.from({ length: 70 }, (_, i) => "x".repeat(i));
  const vectors = await httpEmbedder({ url, model: "m1", key: "k" }).embed(texts);
  assert.deepEqual(
    vectors.slice(1).map((v) => v[1]),
    texts.slice(1).map((t) => t.length),
  );
  assert.deepEqual(asked.splice(0), [
    { path: "/v1/embeddings", key: "Bearer k", model: "m1", count: 64 },
    { path: "/v1/embeddings", key: "Bearer k", model: "m1", count: 6 },
  ]);
  const model = fitModel([
    { id: "a", documents: [{ id: "d", text: "氢能装备" }] },
    { id: "b", documents: [{ id: "d", text: "山药加工" }] },
    { id: "c", documents: [{ id: "d", text: "铝合金压铸" }] },
  ]);
  const embedder = httpEmbedder({ url, model: "m1" });
  await embedSupplies(model, embedder);
  const [demand] = await embedDemands([{ id: "q", text: "氢" }], embedder);
  assert.equal(score(model, demand ?? { id: "", text: "" })[0]?.supplyId, "a");
});

test("whatever is no answer is an error that names the address", async () => {
  const embedder = httpEmbedder({ url, model: "m1" });
  for (const [given, message] of [
    [{ status: 401, body: "no key" }, /embeddings: 401 no key/],
    [{ body: "<html>" }, /expected 2 vectors/],
    [{ body: JSON.stringify({ data: [{ embedding: [1] }] }) }, /expected 2 vectors/],
    [{ body: JSON.stringify({ data: [{ embedding: "AAAA" }, {}] }) }, /item 0/],
    [
      {
        body: JSON.stringify({
          data: [
            { index: 0, embedding: [1] },
            { index: 0, embedding: [2] },
          ],
        }),
      },
      /repeats/,
    ],
  ] as const) {
    answer = () => given;
    await assert.rejects(
      embedder.embed(["a", "b"]),
      (e) => e instanceof EmbeddingError && message.test(e.message),
    );
  }
  await assert.rejects(httpEmbedder({ url: "http://127.0.0.1:1", model: "m" }).embed(["a"]), EmbeddingError);
});
