import type { FastifyRequest } from "fastify";
import type { Actor, Grant, Role, ScopeNode } from "#platform/kernel/actor.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { passwordExpired } from "../../model/password.ts";
import { nodeOf } from "../../model/roles.ts";
import type { Auth } from "./auth.ts";

/** The session a request came with. */
export type RequestSession = {
  readonly id: string;
  readonly token: string;
  readonly organisationId: string | null;
  readonly expertId: string | null;
  readonly demo: boolean;
  readonly totp: boolean;
  /** The rules ask for a new password: until then nothing else is open. */
  readonly passwordExpired: boolean;
};

type Row = {
  sessionId: string;
  expiresAt: string;
  personId: string;
  name: string;
  locale: Locale;
  organisationId: string | null;
  expertId: string | null;
  demo: boolean;
  totp: boolean;
  passwordChangedAt: string | null;
  grants: { role: Role; kind: ScopeNode["kind"]; value: string; until: string | null }[];
};

/** Asked with every request: named, so that each connection plans it once. */
const sessionQuery = {
  name: "session",
  text: `select s.id "sessionId", s.expires_at "expiresAt", p.id "personId", p.name, p.locale, p.organisation_id "organisationId",
    p.expert_id "expertId", p.demo, p.totp, p.password_changed_at "passwordChangedAt",
    coalesce((select json_agg(json_build_object('role', g.role, 'kind', g.scope_kind, 'value', g.scope_value,
      'until', to_char(g.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by g.id)
      from person_grants g where g.person_id = p.id), '[]') grants
    from auth_sessions s join people p on p.id = s.user_id
    where s.token = $1 and p.disabled_at is null and p.anonymised_at is null`,
};

/**
 * Whose request it is. Session, account and grants are read anew each time, so that a revoked session, a disabled account or
 * a changed role counts from the next request on.
 */
export function createAuthenticate(platform: Platform, auth: Auth) {
  const sessions = new WeakMap<FastifyRequest, RequestSession>();

  async function authenticate(request: FastifyRequest): Promise<Actor | null> {
    const token = auth.readToken(request.headers.cookie);
    if (!token) return null;
    const { rows } = await platform.pool.query<Row>({ ...sessionQuery, values: [token] });
    const row = rows[0];
    if (!row || (row.demo && !platform.config.demo)) return null;
    const now = platform.clock().toISOString();
    if (row.expiresAt <= now) {
      // Seen expired once, it must not come back to life when a wrong clock is put right.
      await platform.db.deleteFrom("authSessions").where("id", "=", row.sessionId).execute();
      return null;
    }
    const expired = passwordExpired(row.passwordChangedAt, platform.config.passwordRules, now);
    sessions.set(request, {
      id: row.sessionId,
      token,
      organisationId: row.organisationId,
      expertId: row.expertId,
      demo: row.demo,
      totp: row.totp,
      passwordExpired: expired,
    });
    const grants: Grant[] = row.grants
      .filter((g) => !g.until || g.until > now)
      .map((g) => ({ role: g.role, scope: nodeOf(g.kind, g.value), until: g.until }));
    return {
      personId: row.personId,
      name: row.name,
      locale: row.locale,
      grants: expired ? [] : grants,
    };
  }

  return { authenticate, sessionOf: (request: FastifyRequest) => sessions.get(request) };
}
export type SessionOf = ReturnType<typeof createAuthenticate>["sessionOf"];
