import { GlobalOutlined, LogoutOutlined, UserOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { api } from "../api.ts";
import { deviceDrawer } from "../data/kept.ts";
import { ApiRefusal } from "../data/refusal.ts";
import { SESSION_KEY, type Session, useSession } from "../data/session.ts";
import { switchLanguage } from "../text/i18n.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { ModuleRoute } from "../types.ts";
import { useGo } from "./app-link.tsx";
import { usePhone } from "./use-phone.ts";

/** One press to the other language, kept with the account (before signing in, on the device); the label is in the language it leads to. */
export function LanguageSwitch() {
  const { language } = useText();
  const client = useQueryClient();
  const other = language === "zh" ? "en" : "zh";
  const choose = async () => {
    await switchLanguage(other);
    if (!client.getQueryData(SESSION_KEY)) return;
    client.setQueryData<Session | null>(
      SESSION_KEY,
      (session) => session && { ...session, person: { ...session.person, locale: other } },
    );
    // Mails and other devices follow the account; the page has switched already, so a failure here stops nobody.
    await api.put("/me/locale", { locale: other }, { expectUnauthenticated: true }).catch(() => undefined);
  };
  return (
    <Button
      type="text"
      icon={<GlobalOutlined aria-hidden />}
      lang={other === "zh" ? "zh-CN" : "en"}
      title={other === "zh" ? "切换为中文" : "Switch to English"}
      onClick={() => void choose()}
    >
      {other === "zh" ? "中文" : "EN"}
    </Button>
  );
}

/** The person's name with the module pages meant for it (sessions, password) and signing out. */
export function UserMenu({ routes }: { routes: readonly ModuleRoute[] }) {
  const { t, list } = useText();
  const { person, grants } = useSession();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const go = useGo();
  const phone = usePhone();
  const entries = routes
    .flatMap(({ path, userMenu }) => (userMenu ? [{ ...userMenu, to: path }] : []))
    .toSorted((a, b) => a.order - b.order);
  /** What only this device knows is lost by signing out, and that is asked first. */
  const agreed = async (): Promise<boolean> => {
    const unsent = deviceDrawer.unsent();
    if (unsent === 0) return true;
    return modal.confirm({
      title: t(words.signOutUnsent, { count: unsent }),
      content: t(words.signOutUnsentHint),
      okText: t(words.signOutAnyway),
      okButtonProps: { danger: true },
      cancelText: t(words.cancel),
    });
  };
  const signOut = async () => {
    if (!(await agreed())) return;
    try {
      await api.delete("/session", { expectUnauthenticated: true });
    } catch (error) {
      // Already signed out elsewhere is as good; anything else leaves the person signed in and must be said.
      if (!(error instanceof ApiRefusal) || error.problem.status !== 401) {
        void message.error(error instanceof ApiRefusal ? t(error.problem.messages) : t(words.crashTitle));
        return;
      }
    }
    // The shell shows whose session it is: it goes first, then everything this person had read.
    await go("/sign-in");
    deviceDrawer.forget();
    await forgetWorkers();
    client.removeQueries({ queryKey: SESSION_KEY });
    client.removeQueries({ type: "inactive" });
  };
  const role = list(grants.map((grant) => t(grant.label) || grant.role));
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          {
            key: "person",
            type: "group",
            label: (
              <span className="hz-person">
                <strong>{person.name}</strong>
                {role && <span>{role}</span>}
              </span>
            ),
          },
          { type: "divider" },
          ...entries.map(({ to, label, icon: Icon }) => ({
            key: to,
            label: t(label),
            icon: <Icon aria-hidden />,
            onClick: () => void go(to),
          })),
          {
            key: "sign-out",
            label: t(words.signOut),
            icon: <LogoutOutlined aria-hidden />,
            onClick: () => void signOut(),
          },
        ],
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined aria-hidden />}
        aria-label={`${t(words.account)} ${person.name}`}
      >
        {phone ? null : person.name}
      </Button>
    </Dropdown>
  );
}

/** Pages that open without a network stop doing so for whoever comes next. */
async function forgetWorkers(): Promise<void> {
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}
