import { randomUUID } from "node:crypto";
import { read, settled, type Visitor } from "./harness/browsing.ts";
import { expect, test } from "./harness/test.ts";

/** Each would set a flag or open a dialog if any page took it for more than text. */
const payloads = [
  "<script>window.__ran=1</script>",
  '<img src=x onerror="window.__ran=2">',
  '"><svg/onload=alert(3)>',
  '<a href="javascript:alert(4)">点我</a>',
  "javascript:window.__ran=5",
  "{{constructor.constructor('window.__ran=6')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a payload for template engines
  "${window.__ran=7}",
  "</textarea><iframe srcdoc='<script>parent.__ran=8</script>'>",
  "' onmouseover='window.__ran=9",
  "<style>*{background:url(javascript:alert(10))}</style>",
];
const strings = [
  '=HYPERLINK("http://example.org","x")',
  "'; drop table needs; --",
  "%00%0d%0aSet-Cookie: a=b",
  "../../../../etc/passwd",
  "中文“引号”与—破折号……",
  "𠮷野家 𝒜 👩‍👩‍👧‍👦 é ﷽",
  "‮倒序 right-to-left ‭",
  "Ω≈ç√∫˜µ≤≥÷ ｆｕｌｌ　ｗｉｄｔｈ",
  "null",
  "undefined",
  "__proto__",
  "&lt;b&gt;&amp;amp;",
  "\\u0000 \\x3cscript\\x3e",
  "two  spaces   and\ttab",
];
/** What a database or a text protocol cannot hold; refused rather than changed. */
const impossible = ["a\u0000b", "lone \ud800 surrogate"];
const naughty = [...payloads, ...strings];

type Answer<T> = { status: number; body: T };
async function send<T>(
  { context }: Visitor,
  method: "post" | "patch",
  path: string,
  data: object,
): Promise<Answer<T>> {
  const headers = { "idempotency-key": randomUUID() };
  const reply = await context.request[method](`/api${path}`, { data, headers });
  return { status: reply.status(), body: (await reply.json()) as T };
}

type Need = { id: string; version: number; title: string; values: Record<string, unknown>; state: string };
type Session = { grants: { role: string; scope: { id: string } }[] };
const edition = "jiaozuo-next";
const activity = `${edition}-main`;

/** Opens a page and holds that nothing ran on it. */
async function open({ page }: Visitor, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  expect(await page.evaluate("window.__ran"), `something ran on ${address}`).toBeUndefined();
}

/** The whole texts of elements, spaces and all. */
const texts = ({ page }: Visitor, selector: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => e.textContent)`);

test("needs: titles, contents and reasons come back as they were typed and never run", async ({ as }) => {
  const enterprise = await as("enterprise");
  const { grants } = await read<Session>(enterprise, "/session");
  const organisationId = grants[0]?.scope.id;
  const draft = (text: string) => ({
    editionId: edition,
    activityId: activity,
    organisationId,
    content: {
      kind: "technology",
      values: { title: text, problem: text, expectedGoal: text, keywords: [text.slice(0, 40)] },
    },
  });
  const made: Need[] = [];
  for (const text of naughty) {
    const { status, body } = await send<Need>(enterprise, "post", "/needs", draft(text));
    expect(status, text).toBe(201);
    const need = await read<Need>(enterprise, `/needs/${body.id}`);
    expect([need.title, need.values.problem]).toEqual([text.trim(), text.trim()]);
    made.push(need);
  }
  for (const text of impossible)
    expect((await send(enterprise, "post", "/needs", draft(text))).status, text).toBe(400);
  // The reason stands in the record's history.
  const [first] = made;
  const reason = payloads.join("\n");
  if (!first) throw new Error("no need was made");
  const withdrawn = await send<Need>(enterprise, "post", `/needs/${first.id}/withdraw`, {
    version: first.version,
    reason,
  });
  expect(withdrawn.status).toBe(200);

  await open(enterprise, `/needs?edition=${edition}&sort=-updatedAt&pageSize=100`);
  const listed = await texts(enterprise, "main tbody td");
  for (const need of made) expect(listed).toContain(need.title);
  for (const [index, need] of made.entries()) {
    if (index >= payloads.length) continue;
    await open(enterprise, `/needs/${need.id}`);
    expect(await texts(enterprise, "h1")).toEqual([need.title]);
    if (need.id === first.id) continue;
    await open(enterprise, `/needs/${need.id}/edit`);
    await expect(enterprise.page.getByLabel("主要问题")).toHaveValue(need.title);
  }
  await open(enterprise, `/needs/${first.id}`);
  expect((await texts(enterprise, "main")).join("")).toContain(payloads[0]);
});

test("experts, organisations, invitations, engagements and the audit log render names as text", async ({
  as,
}) => {
  const city = await as("city");
  const name = (text: string) => text.slice(0, 60).trim();
  const expertIds: string[] = [];
  for (const text of payloads) {
    const expert = await send<{ id: string }>(city, "post", "/experts", {
      public: {
        name: name(text),
        organisationName: text,
        title: name(text),
        fields: [name(text).slice(0, 40)],
        bio: text,
      },
      documents: [{ kind: "paper", title: text, text }],
    });
    expect(expert.status, JSON.stringify(expert.body)).toBe(201);
    expertIds.push(expert.body.id);
    const organisation = await send(city, "post", "/organisations", { fullName: text, kind: "institute" });
    expect(organisation.status, JSON.stringify(organisation.body)).toBe(201);
    const invitation = await send(city, "post", "/invitations", {
      name: name(text),
      email: `${randomUUID()}@example.org`,
      locale: "zh",
      grant: { role: "leader", scope: { kind: "city", code: "410800" } },
      send: false,
    });
    expect(invitation.status, JSON.stringify(invitation.body)).toBe(201);
  }
  type Items = { items: { id: string; version: number; title: string }[] };
  const { items } = await read<Items>(
    city,
    "/engagements?edition=jiaozuo-2023&state=suggested,shortlisted,confirmed&pageSize=10",
  );
  for (const [index, { id, version }] of items.entries()) {
    const title = payloads[index];
    if (!title) break;
    const edited = await send<{ title: string }>(city, "patch", `/engagements/${id}`, { version, title });
    expect(edited.status, JSON.stringify(edited.body)).toBe(200);
    expect(edited.body.title).toBe(title);
  }

  await open(city, "/experts?sort=-createdAt&q=window");
  for (const id of expertIds.slice(0, 4)) await open(city, `/experts/${id}`);
  await open(city, "/organisations?q=script");
  expect(await texts(city, "main tbody td")).toContain(payloads[0]);
  await open(city, "/organisations/duplicates");
  await open(city, "/accounts/invitations?pageSize=50");
  expect(await texts(city, "main tbody td")).toContain(name(payloads[1] ?? ""));
  await open(city, "/engagements?edition=jiaozuo-2023&q=window");
  await open(city, "/engagements?edition=jiaozuo-2023&view=board");
  expect((await texts(city, "main")).join("")).toContain(payloads[0]);
  for (const { id } of items.slice(0, 3)) await open(city, `/engagements/${id}`);
  await open(city, "/");
  await open(await as("auditor"), "/audit");
});
