import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type PortalWorld, portalWorld } from "./portal-world.ts";

let w: PortalWorld;
let open: { id: string; code: string };
let secret: { id: string; code: string };
let chinese: { id: string; code: string };
before(async () => {
  w = await portalWorld();
  open = await w.technology({
    title: "山药无硫护色与联合干燥",
    titleEn: "Sulphur-free drying of Chinese yam",
    summaryEn: "Slices turn brown within twenty minutes; <b>sulphur</b> is no longer allowed.",
  });
  secret = await w.technology({
    title: "保密的膜材料",
    titleEn: "A membrane, details restricted",
    summaryEn: "We look for a partner in gas separation.",
    confidential: true,
    publicSummary: "寻求膜材料合作",
  });
  chinese = await w.technology({ title: "只有中文名称的需求" });
});
after(() => w?.t.close());

const read = async (path: string) => (await w.read(path)).text;

test("readers of English see the English title and summary, with the Chinese title beside; readers of Chinese the Chinese", async () => {
  const english = await read(`/portal/en/needs/${open.code}`);
  assert.ok(english.includes("<h1>Sulphur-free drying of Chinese yam</h1>"));
  assert.ok(english.includes("山药无硫护色与联合干燥"));
  assert.ok(english.includes("&lt;b&gt;sulphur&lt;/b&gt;") && !english.includes("<b>sulphur"));
  const own = await read(`/portal/needs/${open.code}`);
  assert.ok(own.includes("<h1>山药无硫护色与联合干燥</h1>"));
  assert.ok(!own.includes("Sulphur-free drying"));
  const list = await read("/portal/en/needs");
  for (const title of [
    "Sulphur-free drying of Chinese yam",
    "A membrane, details restricted",
    "只有中文名称的需求",
  ])
    assert.ok(list.includes(title), title);
  assert.ok(
    (await read("/portal/en/feeds/rss.xml")).includes("<title>Sulphur-free drying of Chinese yam</title>"),
  );
  assert.ok((await read("/portal/feeds/rss.xml")).includes("<title>山药无硫护色与联合干燥</title>"));
  assert.ok((await read(`/portal/en/needs/${chinese.code}`)).includes("<h1>只有中文名称的需求</h1>"));
});

test("of a confidential need its English summary is public like the Chinese one, and found by its words", async () => {
  const page = await read(`/portal/en/needs/${secret.code}`);
  assert.ok(page.includes("We look for a partner in gas separation."));
  const { items } = JSON.parse(await read("/api/public/needs?q=membrane")) as { items: { code: string }[] };
  assert.deepEqual(
    items.map(({ code }) => code),
    [secret.code],
  );
});

test("the form to offer help greets in the visitor's language", async () => {
  assert.ok(
    (await read(`/portal/en/needs/${open.code}/offer?kind=help`)).includes(
      "<h1>Sulphur-free drying of Chinese yam</h1>",
    ),
  );
  assert.ok(
    (await read(`/portal/needs/${open.code}/offer?kind=help`)).includes("<h1>山药无硫护色与联合干燥</h1>"),
  );
});
