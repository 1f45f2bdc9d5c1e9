import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { CheckFailed, UsageError } from "../exit.ts";
import { printJson } from "../print.ts";
import { cliContext, withRuntime } from "../session.ts";

type Options = { name: string; email: string; city: string };

/** `huizhi admin create`: the first administrator of an empty deployment, who invites everyone else. */
export function registerAdmin(program: Command): void {
  const admin = program.command("admin").description("administrators");
  admin
    .command("create")
    .description(
      "create an administrator who may invite everyone else; the password is read from HUIZHI_PASSWORD or made and printed once",
    )
    .requiredOption("--name <name>", "the person's name")
    .requiredOption("--email <address>", "address to sign in with")
    .option("--city <code>", "division code of the city", jiaozuo.code)
    .action(async ({ name, email, city }: Options) => {
      if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new UsageError(`--email ${email}: name@example.org`);
      const given = process.env.HUIZHI_PASSWORD;
      const password = given ?? randomBytes(12).toString("base64url");
      await withRuntime(async ({ platform, accounts }) => {
        const [made] = await platform.commands.run(cliContext(), async (work) => {
          const people = await accounts.ensurePeople(work, [
            {
              name,
              email,
              password,
              city,
              grants: [
                { role: "administrator", scope: { kind: "city", code: city } },
                { role: "city-operator", scope: { kind: "city", code: city } },
              ],
            },
          ]);
          if (!people.some((p) => p.created)) work.nothingChanged();
          return people;
        });
        if (!made?.created) throw new CheckFailed(`${email}: 该账号已存在 / this account exists already`);
        printJson({ name, email, ...(given ? {} : { password }) });
      });
    });
}
