import type { Page } from "playwright-core";
import { MediaTaken } from "#contract/media.ts";
import type { Office } from "#contract/office.ts";
import { recordVideo } from "../browser/hall-media.ts";
import { callAt } from "./hall.ts";
import type { TourOffice } from "./office.ts";
import type { Stop } from "./stop.ts";

const always = { zones: [], weekdays: [], fromDay: null, toDay: null, from: null, to: null };

type Change = (settings: Office) => object;

async function change(office: TourOffice, change: Change): Promise<void> {
  const settings = office.settings().office();
  const saved = await office.settings().save({ ...settings, ...change(settings) });
  if (!saved.ok) throw new Error("the hall did not take it");
}

const shows = (page: Page, kind: string) => page.locator(`[data-testid="stage"][data-shows="${kind}"]`).waitFor();
const usual = [{ ...always, id: "procedures", kind: "procedures", codes: [], atATime: 1, seconds: 600 }];

/** What a hall screen shows beside the calls, each alone, while nothing is called that would dim it. */
export function besideTour(office: TourOffice): Stop[] {
  const screens = ["display-ui/screens/Hall", "display-ui/stage/Stage"];
  const play = (item: object) => change(office, () => ({ playlist: [{ ...always, id: "beside", ...item }] }));
  return [
    {
      name: "hall-notice",
      what: "A notice beside the calls",
      screens: [...screens, "display-ui/stage/Notice"],
      async go(page) {
        const title = { vi: "Chiều thứ Sáu nghỉ tiếp dân để họp", en: "Closed on Friday afternoon" };
        const text = {
          vi: "Trung tâm làm việc lại từ 07:30 thứ Bảy. Hồ sơ nộp qua mạng vẫn được nhận như thường.",
          en: "Open again on Saturday from 07:30. Dossiers may be sent online as usual.",
        };
        await play({ kind: "notice", title, text, seconds: 600 });
        await shows(page, "notice");
      },
    },
    {
      name: "hall-image",
      what: "A picture beside the calls, whole, whatever its shape",
      screens,
      async go(page) {
        const { file } = await bring(office, await aPoster(page));
        await play({ kind: "image", name: "Áp phích", file, seconds: 600 });
        await shows(page, "image");
        await page.waitForFunction(() => {
          const shown = document.querySelector<HTMLImageElement>(".stage-image");
          return shown?.complete && shown.naturalWidth > 0;
        });
      },
    },
    {
      name: "hall-video",
      what: "A video beside the calls",
      screens: [...screens, "display-ui/stage/Film"],
      async go(page) {
        const browser = page.context().browser();
        if (!browser) throw new Error("a page without a browser");
        const { file } = await bring(office, await recordVideo(browser));
        await play({ kind: "video", name: "Phim", file, sound: false });
        const film = page.getByTestId("film");
        await film.waitFor();
        await film.evaluate(
          (one: HTMLVideoElement) =>
            new Promise((shown) => {
              one.addEventListener("timeupdate", shown, { once: true });
            }),
        );
      },
    },
  ];
}

/** Once people were called to the first counters. */
export function zonesStop(office: TourOffice): Stop {
  return {
    name: "hall-two-zones",
    what: "A hall of two zones: where to go is told with every call",
    screens: ["display-ui/screens/Hall"],
    async go(page) {
      const zones = [
        { id: "east", name: { vi: "Khu A", en: "Area A" }, way: { vi: "Tầng 1, bên trái", en: "First floor, left" } },
        { id: "west", name: { vi: "Khu B", en: "Area B" }, way: { vi: "Tầng 2, bên phải", en: "Upstairs, right" } },
      ];
      await change(office, ({ counters }) => ({
        zones,
        counters: counters.map((counter, at) => ({ ...counter, zone: zones[at % 2]?.id })),
        playlist: usual,
      }));
      for (const index of [1, 2, 3]) await callAt(office, index);
      await page.getByTestId("current-zone").waitFor();
      await shows(page, "procedure");
    },
  };
}

/** The playlist that the office has otherwise. */
export const playAsUsual = (office: TourOffice) => change(office, () => ({ playlist: usual }));

async function bring(office: TourOffice, bytes: Buffer): Promise<MediaTaken> {
  const { cookie } = await office.signIn("khanh");
  const headers = { "content-type": "application/octet-stream", cookie };
  const answered = await fetch(`${office.url}/api/media`, { method: "POST", headers, body: new Uint8Array(bytes) });
  return MediaTaken.parse(await answered.json());
}

/** As an office may hang it on its wall: upright. */
async function aPoster(page: Page): Promise<Buffer> {
  // In a window of its own: it would take the screen's size with it.
  const poster = await page
    .context()
    .browser()
    ?.newPage({ viewport: { width: 720, height: 960 } });
  if (!poster) throw new Error("a page without a browser");
  await poster.setContent(`<body style="margin:0;height:100vh;display:grid;place-content:center;gap:2rem;text-align:center;
    font:700 3rem system-ui;background:linear-gradient(#0d4f6c,#12836d);color:white">
    <div style="font-size:8rem">10.10</div><div>Ngày Chuyển đổi số quốc gia</div></body>`);
  const picture = await poster.screenshot({ type: "png" });
  await poster.close();
  return picture;
}
