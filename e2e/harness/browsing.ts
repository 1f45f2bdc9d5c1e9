import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "#modules/accounts/model/demo.ts";

export type Language = "zh" | "en";
export const desktop = { width: 1440, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;

/** What a browser window complained about: errors of scripts and console, policy violations, dialogs, failed requests. */
export class Complaints {
  readonly all: string[] = [];
  /** Refusals a test provokes are not errors of the page. */
  // Asking who is signed in is answered with 401 when nobody is.
  readonly #expected: RegExp[] = [/status of 401 .*\/api\/session$/];

  watch(context: BrowserContext): void {
    context.on("page", (page) => this.#watchPage(page));
    for (const page of context.pages()) this.#watchPage(page);
  }

  #watchPage(page: Page): void {
    const note = (kind: string, text: string) => {
      if (!this.#expected.some((pattern) => pattern.test(text)))
        this.all.push(`${kind} on ${new URL(page.url(), "http://x").pathname}: ${text}`);
    };
    page.on("console", (message) => {
      if (message.type() === "error") note("console", `${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => note("script", error.message));
    page.on("dialog", (dialog) => {
      // The browser's own question before a half-filled form is left is part of the product.
      if (dialog.type() === "beforeunload") return void dialog.accept();
      note("dialog", dialog.message());
      void dialog.dismiss();
    });
  }

  /** Lets pass what a test brings about on purpose, e.g. the 409 of a stale edit. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }
}

export type Visitor = { readonly context: BrowserContext; readonly page: Page };
export type Opening = { language?: Language; viewport?: { width: number; height: number } };

/** The language a window was opened in; an account signed in there is set to it, as its person would. */
const languages = new WeakMap<BrowserContext, Language>();

/** A window of its own: its cookies, its language, everything it complains about noted. */
export async function newWindow(
  browser: Browser,
  baseURL: string,
  options: Opening & { complaints: Complaints },
): Promise<Visitor> {
  const { language = "zh", viewport = desktop, complaints } = options;
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  languages.set(context, language);
  await context.addInitScript(
    `try { if (!localStorage.getItem("huizhi.language")) localStorage.setItem("huizhi.language", "${language}"); } catch {}`,
  );
  complaints.watch(context);
  return { context, page: await context.newPage() };
}

/** Signs a window in without its pages; the sign-in page has tests of its own. */
export async function signIn(
  { context }: Pick<Visitor, "context">,
  login: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  const reply = await context.request.post("/api/session", { data: { login, password } });
  expect(reply.status(), `${login} signs in`).toBe(204);
  const language = languages.get(context);
  const session = (await (await context.request.get("/api/session")).json()) as {
    person: { locale: Language };
  };
  if (!language || session.person.locale === language) return;
  const change = await context.request.put("/api/me/locale", {
    data: { locale: language },
    headers: { "idempotency-key": randomUUID() },
  });
  expect(change.ok(), `${login} reads ${language}`).toBe(true);
}

/** Nothing is being fetched or drawn any more. */
export async function settled(page: Page): Promise<void> {
  // Whoever asks first for what fits waits until the model of matching is made; on a busy machine that is long.
  await page.waitForLoadState("networkidle", { timeout: 60_000 });
  await drawn(page);
}

/** What there is to show is shown: no placeholder is left, and the layout has had two frames to follow a new size. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  await expect(page.locator(".ant-skeleton-active, .ant-spin-spinning")).toHaveCount(0);
}

/** Reads through the API as this window's person. */
export async function read<T>({ context }: Pick<Visitor, "context">, path: string): Promise<T> {
  const reply = await context.request.get(`/api${path}`);
  expect(reply.status(), `${path}: ${await reply.text()}`).toBe(200);
  return (await reply.json()) as T;
}
