import { sql } from "kysely";
import type { Operation } from "#platform/http/operation.ts";
import { type Reply, type TestApplication, testApplication } from "../../testing/test-application.ts";
import { aSurvey } from "../authorisation/imports.ts";
import type { Asked } from "../authorisation/table.ts";
import { type Json, signIn, signInEveryone } from "./client.ts";
import type { Who } from "./columns.ts";
import { readWorld, smallWorld, type World } from "./index.ts";
import { multipart } from "./multipart.ts";
import { signedOperations } from "./operations.ts";
import { aCv } from "./questions.ts";
import { rolledBack } from "./rolled-back.ts";

/** The application on the small world, everybody signed in. */
export type Stage = {
  readonly t: TestApplication;
  readonly world: World;
  readonly cookies: Readonly<Record<Who, string>>;
  readonly operations: ReadonlyMap<string, Operation>;
  signIn(login: string): Promise<string>;
  /** Sends one request; what it writes is taken back. */
  ask(operation: string, asked: Asked, cookie: string | undefined): Promise<Reply>;
  close(): Promise<void>;
};

/** `effects`: letters go out as in production; only for tests that take nothing back. */
export async function openStage({ effects = false } = {}): Promise<Stage> {
  const t = await testApplication({ prepared: smallWorld });
  // Effects would go on after the request whose rows are taken back.
  if (!effects) await t.runtime.outbox.stop();
  const operations = new Map(signedOperations(t).map((o) => [o.id, o]));
  const cookies = await signInEveryone(t.app);
  const { rows } = await sql<{
    id: string;
  }>`select s.id from auth_sessions s join people p on p.id = s.user_id
    where p.user_name = 'city'`.execute(t.runtime.platform.db);
  const made = await readWorld(t);
  const world: World = { ...made, ...(await files(t, made, cookies)), sessionCity: rows[0]?.id ?? "" };
  return {
    t,
    world,
    cookies,
    operations,
    signIn: (login) => signIn(t.app, login),
    ask: (operation, asked, cookie) => {
      const op = operations.get(operation);
      if (!op) throw new Error(`no operation ${operation}`);
      return rolledBack(t.runtime.platform.pool, () => send(t, op, asked, cookie));
    },
    close: () => t.close(),
  };
}

/** Files lie in the data folder, which is each test's own: they are not part of the database that is copied. */
async function files(t: TestApplication, world: World, cookies: Stage["cookies"]): Promise<World> {
  const upload = async (
    url: string,
    sent: ReturnType<typeof multipart>,
    cookie = cookies.county,
  ): Promise<Json> => {
    const headers = { cookie, ...sent.headers };
    const reply = await t.app.inject({ method: "POST", url, headers, payload: sent.payload });
    if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.statusCode} ${reply.payload}`);
    return reply.json();
  };
  const paper = multipart({ file: { name: "协议.pdf", content: "%PDF-1.4 test" } });
  const stored = await upload(`/api/signings/${world.agreement}/documents`, paper);
  const kept = await upload(`/api/ledger/${world.ledgerAgreement}/documents`, paper);
  const survey = await upload("/api/imports", aSurvey());
  const cv = multipart({ file: { name: "简历.docx", content: aCv() } });
  const cvFile = await upload(`/api/experts/${world.expert}/cv-files`, cv, cookies.city);
  return {
    document: (stored.documents as { id: string }[])[0]?.id ?? "",
    ledgerDocument: String(kept.id),
    import: String(survey.id),
    cvFile: String(cvFile.id),
  };
}

async function send(
  t: TestApplication,
  op: Operation,
  asked: Asked,
  cookie: string | undefined,
): Promise<Reply> {
  const path = op.url.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(asked.params?.[name] ?? "missing"),
  );
  const query = new URLSearchParams(asked.query);
  const url = query.size > 0 ? `${path}?${query}` : path;
  const { raw, body } = asked;
  const reply = await t.app.inject({
    method: op.method,
    url,
    headers: { ...(cookie ? { cookie } : {}), ...(raw?.headers ?? {}) },
    ...(raw ? { payload: raw.payload } : body === undefined ? {} : { payload: body as object }),
  });
  const text = reply.payload;
  return { status: reply.statusCode, headers: reply.headers, text, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
