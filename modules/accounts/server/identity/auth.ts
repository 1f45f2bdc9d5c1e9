import { createHmac, timingSafeEqual } from "node:crypto";
import { betterAuth } from "better-auth";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { twoFactor } from "better-auth/plugins";
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from "kysely";
import { newId } from "#platform/commands/ids.ts";
import type { Platform } from "#platform/platform.ts";
import { PASSWORD_MAX } from "../../model/password.ts";
import { SESSION_HOURS } from "../../model/person.ts";

/** Our pool reads instants as ISO text; better-auth compares Date objects. */
class DatesPlugin implements KyselyPlugin {
  transformQuery(args: PluginTransformQueryArgs) {
    return args.node;
  }
  async transformResult({ result }: PluginTransformResultArgs) {
    const rows = result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === "string" && /(At|Until)$/.test(key) ? new Date(value) : value,
        ]),
      ),
    );
    return { ...result, rows };
  }
}

/** The address by which better-auth knows a person: never a real one. */
export const authAddress = (personId: string): string => `${personId}@account.invalid`;

/** The cookie's name: bound to the host where TLS is on. */
const cookieName = (publicUrl: string): string =>
  publicUrl.startsWith("https:") ? "__Host-huizhi.session" : "huizhi.session";

const configure = (platform: Platform, secret: string) => {
  const secure = platform.config.publicUrl.startsWith("https:");
  return betterAuth({
    appName: "Huizhi 汇智",
    baseURL: platform.config.publicUrl,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: platform.db.withPlugin(new DatesPlugin()), type: "postgres" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: { modelName: "authUsers" },
    account: { modelName: "authAccounts" },
    verification: { modelName: "authVerifications" },
    session: {
      modelName: "authSessions",
      expiresIn: SESSION_HOURS * 3600,
      disableSessionRefresh: true,
      freshAge: 0,
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      session: {
        create: {
          // One clock for making and checking sessions.
          before: async (session) => {
            const now = platform.clock();
            return {
              data: {
                ...session,
                createdAt: now,
                updatedAt: now,
                expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
              },
            };
          },
        },
      },
    },
    // The limits are ours: kept in the database, per account and address (attempts.ts).
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: () => newId() },
      useSecureCookies: false,
      cookiePrefix: "huizhi",
      cookies: { session_token: { name: cookieName(platform.config.publicUrl) } },
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    plugins: [
      twoFactor({
        issuer: "Huizhi 汇智",
        // A lock on the account would let anyone lock its owner out.
        accountLockout: { enabled: false },
        schema: { twoFactor: { modelName: "authTwoFactors" } },
      }),
    ],
  });
};

/** What came of presenting a password (and a code). */
export type SignInOutcome =
  | { readonly kind: "signed-in"; readonly token: string; readonly cookies: string[] }
  | { readonly kind: "refused" | "code-required" | "code-wrong" };

export type Origin = { readonly ip: string; readonly userAgent: string | undefined };

/** better-auth behind our own operations: passwords, sessions, second factors. Its raw endpoints are not served. */
export function createAuth(platform: Platform, secret: string) {
  const auth = configure(platform, secret);
  const name = cookieName(platform.config.publicUrl);
  const sign = (token: string) => createHmac("sha256", secret).update(token).digest("base64");
  const headersOf = (origin: Origin, cookie?: string): Headers => {
    const headers = new Headers({ "x-forwarded-for": origin.ip });
    if (origin.userAgent) headers.set("user-agent", origin.userAgent.slice(0, 300));
    if (cookie) headers.set("cookie", cookie);
    return headers;
  };
  const sessionCookies = (response: Response) =>
    response.headers.getSetCookie().filter((c) => c.startsWith(`${name}=`));
  const json = async <T>(response: Response) => (await response.json().catch(() => ({}))) as T;

  return {
    hash: async (password: string) => (await auth.$context).password.hash(password),
    verify: async (password: string, hash: string) =>
      (await auth.$context).password.verify({ password, hash }),
    seal: (data: string) => symmetricEncrypt({ key: secret, data }),
    unseal: (data: string) => symmetricDecrypt({ key: secret, data }),

    /** The session token of a request's cookie, when we signed it. */
    readToken(cookieHeader: string | undefined): string | null {
      const raw = cookieHeader
        ?.split(/;\s*/)
        .find((part) => part.startsWith(`${name}=`))
        ?.slice(name.length + 1);
      if (!raw) return null;
      let value: string;
      try {
        value = decodeURIComponent(raw);
      } catch {
        return null;
      }
      const dot = value.lastIndexOf(".");
      if (dot < 1) return null;
      const token = value.slice(0, dot);
      const given = Buffer.from(value.slice(dot + 1));
      const expected = Buffer.from(sign(token));
      return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
    },
    /** A Set-Cookie that ends the session in the browser. */
    clearing: () =>
      `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${name.startsWith("__Host-") ? "; Secure" : ""}`,

    /** Presents a password and, where a second factor is on, a code or recovery code. Unknown addresses take as long as known ones. */
    async signIn(
      given: { address: string; password: string; code: string | undefined },
      origin: Origin,
    ): Promise<SignInOutcome> {
      const first = await auth.api.signInEmail({
        body: { email: given.address, password: given.password },
        headers: headersOf(origin),
        asResponse: true,
      });
      if (first.status >= 500) throw new Error(`sign-in failed: ${first.status}`);
      if (!first.ok) return { kind: "refused" };
      const reply = await json<{ twoFactorRedirect?: boolean; token?: string }>(first);
      if (!reply.twoFactorRedirect && reply.token)
        return { kind: "signed-in", token: reply.token, cookies: sessionCookies(first) };
      if (!given.code) return { kind: "code-required" };
      const challenge = first.headers
        .getSetCookie()
        .map((c) => c.split(";")[0])
        .join("; ");
      const request = {
        body: { code: given.code },
        headers: headersOf(origin, challenge),
        asResponse: true,
      } as const;
      const second = /^\d{6}$/.test(given.code)
        ? await auth.api.verifyTOTP(request)
        : await auth.api.verifyBackupCode(request);
      if (second.status >= 500) throw new Error(`second factor failed: ${second.status}`);
      const { token } = await json<{ token?: string }>(second);
      return second.ok && token
        ? { kind: "signed-in", token, cookies: sessionCookies(second) }
        : { kind: "code-wrong" };
    },

    /** Starts the second factor: the address for the authenticator and the recovery codes. Null when the password is wrong or it is on. */
    async enrol(password: string, origin: Origin, cookie: string) {
      const response = await auth.api.enableTwoFactor({
        body: { password },
        headers: headersOf(origin, cookie),
        asResponse: true,
      });
      if (!response.ok) return null;
      return json<{ totpURI: string; backupCodes: string[] }>(response);
    },
    /** Confirms it with a first code; the session is replaced, so its new cookie comes back. */
    async confirm(code: string, origin: Origin, cookie: string): Promise<string[] | null> {
      const response = await auth.api.verifyTOTP({
        body: { code },
        headers: headersOf(origin, cookie),
        asResponse: true,
      });
      return response.ok ? sessionCookies(response) : null;
    },
    async disable(password: string, origin: Origin, cookie: string): Promise<string[] | null> {
      const response = await auth.api.disableTwoFactor({
        body: { password },
        headers: headersOf(origin, cookie),
        asResponse: true,
      });
      return response.ok ? sessionCookies(response) : null;
    },
  };
}
export type Auth = ReturnType<typeof createAuth>;
