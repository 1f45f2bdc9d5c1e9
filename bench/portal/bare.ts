import Fastify from "fastify";

// Fastify and nothing else, in a process of its own: answers each address with the bytes it was given.
type Page = { readonly path: string; readonly type: string; readonly body: string };

process.on("message", async (message: { pages: readonly Page[] }) => {
  const pages = new Map(message.pages.map((p) => [p.path, { type: p.type, bytes: Buffer.from(p.body) }]));
  const app = Fastify();
  app.get("/*", (request, reply) => {
    const page = pages.get(request.url);
    return page ? reply.type(page.type).send(page.bytes) : reply.status(404).send("");
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  process.send?.({ port: typeof address === "object" && address ? address.port : 0 });
});
