import { Alert, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useText } from "#platform/web/index.ts";

const LOOK_EVERY = 200;
const SIDE = 480;
/** The same code counts again after it was out of sight for so long. */
const FORGET = 3000;
/** A camera that sees no ticket for so long only costs battery. */
const IDLE = 120_000;

const PROBLEMS = {
  insecure: {
    zh: "浏览器只在 https 或本机地址上允许使用摄像头；请用扫码枪、输入签到码，或按姓名签到。",
    en: "Browsers open the camera on https or local addresses only; use a code reader, type the code, or check in by name.",
  },
  refused: {
    zh: "没有可用的摄像头或未获授权；请在浏览器设置中允许，或用扫码枪、按姓名签到。",
    en: "No camera, or it was not allowed; allow it in the browser's settings, use a code reader, or check in by name.",
  },
  idle: {
    zh: "两分钟没有扫到签到码，摄像头已关闭以省电。",
    en: "No ticket for two minutes: the camera is off to save the battery.",
  },
} as const;

/** The camera as a reader of tickets; says plainly why it cannot be one. */
export function Scanner({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useText();
  const video = useRef<HTMLVideoElement>(null);
  const heard = useRef(onCode);
  heard.current = onCode;
  const [on, setOn] = useState(false);
  const [problem, setProblem] = useState<"insecure" | "refused" | "idle" | null>(null);

  useEffect(() => {
    // Loaded while there is a network: the reader is wanted most when there is none.
    void import("jsqr").catch(() => undefined);
  }, []);

  useEffect(() => {
    if (!on) return undefined;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let over = false;
    let last = { code: "", at: Date.now() };
    setProblem(null);
    const away = () => {
      if (document.hidden) setOn(false);
    };
    document.addEventListener("visibilitychange", away);
    const hear = (code: string) => {
      const now = Date.now();
      const fresh = code !== last.code || now - last.at > FORGET;
      last = { code, at: now };
      if (fresh) heard.current(code);
    };
    async function begin() {
      if (!navigator.mediaDevices) {
        setProblem("insecure");
        setOn(false);
        return;
      }
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      } catch {
        setProblem("refused");
        setOn(false);
        return;
      }
      const { default: read } = await import("jsqr");
      const element = video.current;
      if (over || !element) return;
      element.srcObject = stream;
      await element.play();
      const canvas = document.createElement("canvas");
      const pen = canvas.getContext("2d", { willReadFrequently: true });
      timer = setInterval(() => {
        if (!pen || element.videoWidth === 0) return;
        canvas.width = SIDE;
        canvas.height = Math.round((SIDE * element.videoHeight) / element.videoWidth);
        pen.drawImage(element, 0, 0, canvas.width, canvas.height);
        const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
        const code = read(picture.data, picture.width, picture.height, { inversionAttempts: "dontInvert" });
        if (code?.data) hear(code.data);
        else if (Date.now() - last.at > IDLE) {
          setProblem("idle");
          setOn(false);
        }
      }, LOOK_EVERY);
    }
    void begin();
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", away);
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [on]);

  return (
    <div className="hz-day-scanner">
      {problem && (
        <Alert type={problem === "idle" ? "info" : "warning"} showIcon title={t(PROBLEMS[problem])} />
      )}
      {on && (
        // A live picture of the camera has no sound and no captions.
        <video ref={video} muted playsInline aria-label={t({ zh: "摄像头画面", en: "Camera" })} />
      )}
      <Button type={on ? "default" : "primary"} size="large" block onClick={() => setOn(!on)}>
        {on ? t({ zh: "关闭摄像头", en: "Stop the camera" }) : t({ zh: "扫码签到", en: "Scan a ticket" })}
      </Button>
    </div>
  );
}
