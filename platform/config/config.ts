import { resolve } from "node:path";

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  /** When absent the embedded PostgreSQL is started. */
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly trustProxy: boolean | string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly logLevel: string;
  /** 等保 deployments ask for password complexity and rotation; the default follows OWASP ASVS (length and leaked lists only). */
  readonly passwordRules: "asvs" | "dengbao";
};

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\./.test(host);

/** A setting that cannot be used: printed as it is, exit code 2. */
export class ConfigError extends Error {}

/**
 * Reads the configuration from the environment.
 * @throws ConfigError naming the variable, its value and what is possible
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError(`PORT=${env.PORT}: 0–65535 / 端口须为 0–65535 的整数`);
  const host = env.HOST || "127.0.0.1";
  const demo =
    env.HUIZHI_DEMO === undefined || env.HUIZHI_DEMO === "" ? isLoopback(host) : env.HUIZHI_DEMO !== "0";
  if (demo && !isLoopback(host)) {
    throw new ConfigError(
      `HOST=${host} HUIZHI_DEMO=${env.HUIZHI_DEMO}: demonstration accounts have known passwords and are refused outside loopback; set HUIZHI_DEMO=0 / 演示账号口令公开，不得在本机以外提供服务，请设 HUIZHI_DEMO=0`,
    );
  }
  const timeZone = env.HUIZHI_TIME_ZONE || env.TZ || "Asia/Shanghai";
  try {
    new Intl.DateTimeFormat("zh-CN", { timeZone });
  } catch {
    throw new ConfigError(
      `HUIZHI_TIME_ZONE=${timeZone}: not an IANA time zone / 不是有效的时区，如 Asia/Shanghai`,
    );
  }
  const proxy = env.HUIZHI_TRUST_PROXY || "";
  const rules = env.HUIZHI_PASSWORD_RULES || "asvs";
  if (rules !== "asvs" && rules !== "dengbao")
    throw new ConfigError(`HUIZHI_PASSWORD_RULES=${rules}: asvs | dengbao`);
  return {
    host,
    port,
    dataDirectory: resolve(cwd, env.HUIZHI_DATA || ".huizhi"),
    databaseUrl: env.DATABASE_URL || undefined,
    publicUrl: (env.HUIZHI_PUBLIC_URL || `http://${host.includes(":") ? `[${host}]` : host}:${port}`).replace(
      /\/$/,
      "",
    ),
    smtpUrl: env.HUIZHI_SMTP_URL || undefined,
    mailFrom: env.HUIZHI_MAIL_FROM || "Huizhi 汇智 <noreply@localhost>",
    trustProxy: proxy === "" || proxy === "0" ? false : proxy === "1" ? true : proxy,
    timeZone,
    demo,
    logLevel: env.HUIZHI_LOG_LEVEL || "info",
    passwordRules: rules,
  };
}
