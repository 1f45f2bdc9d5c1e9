import { Command, CommanderError } from "commander";
import { version } from "../server/version.ts";
import { exitWith } from "./exit.ts";
import { usageInBoth } from "./usage.ts";

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong then.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

const program = new Command("huizhi")
  .description(
    "Huizhi 汇智: a city's platform for attracting expertise, from survey to signed ledger.\n" +
      "Results go to standard output, everything else to standard error.\n" +
      "Exit code 0 = a result (refused rows are results), 1 = a check failed or an operation was refused, 2 = usage or unreadable input.",
  )
  .version(version)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(usageInBoth(text)) })
  .showHelpAfterError("(huizhi COMMAND --help)")
  .addHelpText(
    "after",
    "\nEnvironment: PORT, HOST, HUIZHI_DATA, DATABASE_URL, HUIZHI_PUBLIC_URL, HUIZHI_SMTP_URL, HUIZHI_MAIL_FROM,\n  HUIZHI_TRUST_PROXY, HUIZHI_TIME_ZONE, HUIZHI_DEMO (0 = empty start), HUIZHI_LOG_LEVEL, HUIZHI_PASSWORD_RULES,\n  HUIZHI_EMBEDDING_URL, HUIZHI_EMBEDDING_MODEL, HUIZHI_EMBEDDING_KEY (affinity)",
  );

/** These need neither server nor database: they start without loading them. */
const LIGHT = new Map([
  ["timetable", async () => (await import("./commands/timetable.ts")).registerTimetable],
  ["assign", async () => (await import("./commands/assign.ts")).registerAssign],
  ["affinity", async () => (await import("./commands/affinity.ts")).registerAffinity],
  ["fair-match", async () => (await import("./commands/fair-match.ts")).registerFairMatch],
]);
const light = LIGHT.get(process.argv[2] ?? "");
const { commands } = light ? { commands: [await light()] } : await import("./all-commands.ts");
for (const register of commands) register(program);
for (const command of program.commands) inherit(command);

/** Subcommands report usage errors like the program itself. */
function inherit(command: Command): void {
  command
    .exitOverride()
    .showHelpAfterError("(--help)")
    .configureOutput({ outputError: (text, write) => write(usageInBoth(text)) });
  for (const sub of command.commands) inherit(sub);
}

try {
  await program.parseAsync(process.argv);
} catch (error) {
  // Help and version are results; everything else commander throws is a usage error.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else exitWith(error);
}
