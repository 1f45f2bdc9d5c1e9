import { aTalentNeed, aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { testApplication } from "../testing/test-application.ts";

export const EDITION = "portal-2027";
const CITY = "410800";
export const operator = anActor("operator", ["city-operator", { kind: "city", code: CITY }]);

/** The whole application with an edition, two enterprises, and ways to publish needs and to read what the public reads. */
export async function portalWorld() {
  const t = await testApplication();
  const { needs, organisations, editions, platform } = t.runtime;
  await editions.service.create(t.context(), {
    id: EDITION,
    number: 14,
    name: { zh: "测试洽谈会", en: "Test Fair" },
    city: CITY,
    venue: "测试会场",
    startsOn: "2099-04-01",
    endsOn: "2099-04-02",
    cutOff: null,
    counties: ["410882", "410883"],
  });
  const made = await platform.commands.run(t.context(), (work) =>
    organisations.directory.ensureMany(work, [
      { fullName: "沁阳市测试燃料有限公司", kind: "enterprise", county: "410882" },
      { fullName: "孟州市测试化工有限公司", kind: "enterprise", county: "410883" },
    ]),
  );
  const [first = "", second = ""] = made.map((m) => m.organisation.id);

  type Content = ReturnType<typeof aTechnologyNeed> | ReturnType<typeof aTalentNeed>;
  /** Enters a need and takes it through both desks to publication. */
  async function published(content: Content, organisationId = first) {
    const draft = await needs.service.createDraft(t.context(), {
      editionId: EDITION,
      organisationId,
      content,
    });
    const at = { id: draft.id };
    await needs.service.submit(t.context(), at);
    await needs.service.countyApprove(t.context(), at);
    await needs.service.cityApprove(t.context(), at);
    await needs.service.publish(t.context(), at);
    return { id: draft.id, code: draft.code };
  }

  /** A public page; waits until this process has heard of the last change. */
  async function read(url: string, headers: Record<string, string> = {}) {
    const reply = await t.app.inject({ method: "GET", url, headers });
    return { status: reply.statusCode, text: reply.payload, headers: reply.headers };
  }
  /** Asks until the page says so, for a second at most. */
  async function until(url: string, is: (text: string) => boolean): Promise<string> {
    for (let tries = 0; ; tries++) {
      const { text } = await read(url);
      if (is(text)) return text;
      if (tries > 100) throw new Error(`${url} never did: ${text.slice(0, 400)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  const technology = (over: Parameters<typeof aTechnologyNeed>[0]) => published(aTechnologyNeed(over));
  const talent = (over: Parameters<typeof aTalentNeed>[0]) => published(aTalentNeed(over));
  return { t, first, second, published, technology, talent, read, until };
}
export type PortalWorld = Awaited<ReturnType<typeof portalWorld>>;
