import { sql } from "kysely";
import { searchWhere } from "#platform/db/search.ts";
import type { Platform } from "#platform/platform.ts";
import type { ExpertPublic } from "../../model/expert.ts";
import type { PublicExpert, PublicExperts } from "../../model/public-expert.ts";
import "../tables.ts";

const publicExpertOf = ({ code, public: p }: { code: string; public: ExpertPublic }): PublicExpert => ({
  code,
  name: p.name,
  nameEn: p.nameEn,
  organisationName: p.organisationName,
  position: p.position,
  title: p.title,
  currentField: p.currentField,
  fields: p.fields,
  keywords: p.keywords,
  expertise: p.expertise,
  bio: p.bio,
  languages: p.languages,
  honours: p.honours.filter((h) => h.verification === "verified").map((h) => h.title),
});

/** The port of the public portal: active experts whose consent to a public profile stands. */
export function createPublicExperts({ db }: Platform): PublicExperts {
  const shown = () =>
    db
      .selectFrom("experts")
      .select(["code", "public"])
      .where("state", "=", "active")
      .where("publicProfile", "=", true);
  return {
    async list({ q, limit, offset }) {
      const found = shown().where(searchWhere(sql.ref("search_text"), q));
      const { total } = await found
        .clearSelect()
        .select(db.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      const items = await found
        .orderBy(sql`name collate "zh-x-icu"`)
        .orderBy("id")
        .limit(limit)
        .offset(offset)
        .execute();
      return { items: items.map(publicExpertOf), total };
    },
    async byCode(code) {
      const expert = await shown().where("code", "=", code).executeTakeFirst();
      return expert ? publicExpertOf(expert) : null;
    },
  };
}
