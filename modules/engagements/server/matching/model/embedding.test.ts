import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import {
  addSupply,
  deserialise,
  embedDemands,
  embedSupplies,
  fitModel,
  refit,
  score,
  serialise,
  vectorsOf,
} from "#libs/matching/index.ts";
import { EmbeddingError, httpEmbedder } from "./embedding.ts";
import { KeptVectorsError, packVectors, unpackVectors } from "./kept-vectors.ts";

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

const SUPPLIES = [
  { id: "a", documents: [{ id: "d", text: "氢能装备" }] },
  { id: "b", documents: [{ id: "d", text: "山药加工" }] },
  { id: "c", documents: [{ id: "d", text: "铝合金压铸" }] },
];

test("after a restart or a refit only new and changed texts are asked for", async () => {
  answer = (input) => ({ body: data(input) });
  const embedder = httpEmbedder({ url, model: "m1" });
  const model = fitModel(SUPPLIES);
  asked.splice(0);
  await embedSupplies(model, embedder);
  const counts = () => asked.splice(0).map(({ count }) => count);
  assert.deepEqual(counts(), [3]);
  const [demand] = await embedDemands([{ id: "q", text: "氢" }], embedder);
  assert.ok(demand);
  counts();
  // A restart: header and numbers are all that remains.
  const { header, vectors, embeddings } = serialise(model);
  const woken = deserialise(structuredClone({ header, vectors, embeddings: embeddings ?? vectors }));
  assert.equal(woken.version, model.version);
  assert.deepEqual(score(woken, demand), score(model, demand));
  await embedSupplies(woken, embedder);
  assert.deepEqual(counts(), []);
  // A refit with one changed and one new text.
  addSupply(woken, { id: "b", documents: [{ id: "d", text: "山药保鲜" }] });
  addSupply(woken, { id: "e", documents: [{ id: "d", text: "含氟废水" }] });
  refit(woken);
  await embedSupplies(woken, embedder);
  assert.deepEqual(counts(), [2]);
  assert.equal(vectorsOf(woken)?.keys.length, 4);
  // Another model of embeddings shares nothing with the one before.
  await embedSupplies(woken, httpEmbedder({ url, model: "m2" }));
  assert.deepEqual(counts(), [4]);
});

test("a model that answers with another dimension under the same name is asked for everything", async () => {
  answer = (input) => ({ body: data(input) });
  const embedder = httpEmbedder({ url, model: "m1" });
  const model = fitModel(SUPPLIES);
  await embedSupplies(model, embedder);
  answer = (input) => ({
    body: JSON.stringify({ data: input.map((text) => ({ embedding: [1, text.length] })) }),
  });
  addSupply(model, { id: "e", documents: [{ id: "d", text: "含氟废水" }] });
  asked.splice(0);
  await embedSupplies(model, embedder);
  assert.deepEqual(
    asked.splice(0).map(({ count }) => count),
    [1, 4],
  );
  assert.equal(vectorsOf(model)?.dimension, 2);
});

test("kept vectors come back from their file; anything else is refused", async () => {
  answer = (input) => ({ body: data(input) });
  const model = fitModel(SUPPLIES);
  await embedSupplies(model, httpEmbedder({ url, model: "m1" }));
  const kept = vectorsOf(model);
  assert.ok(kept);
  const packed = packVectors(kept);
  assert.deepEqual(unpackVectors(packed), kept);
  for (const bytes of [
    Buffer.from(""),
    Buffer.from("编号,姓名\n1,某\n"),
    packed.subarray(0, packed.length - 4),
  ])
    assert.throws(() => unpackVectors(bytes), KeptVectorsError);
});
