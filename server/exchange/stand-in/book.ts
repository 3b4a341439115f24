import type { z } from "zod";
import { dayOf } from "#contract/calendar.ts";
import type { StandInEntry } from "#contract/exchange.ts";
import { DossierCode } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { CodesWanted, Dossier, Enquiry, type Envelope, Progress } from "./messages.ts";

/** What a service answers, beside its `error_code`. */
export interface Said {
  error_code: string;
  error_message: string;
  data?: unknown;
}

/** One message as it was taken: `data` is what came, `entry` what may be shown of it. */
export interface Taken {
  key: string;
  entry: StandInEntry;
  data: unknown;
}

/** Everything the stand-in for the province knows; in memory only. */
export interface Book {
  serve(message: Envelope): Said;
  /** In the order in which they came; repeats are counted, not listed. */
  taken(): readonly Taken[];
}

const done = (data: unknown = {}): Said => ({ error_code: "00", error_message: "Thành công", data });
const failed = (error_code: string, error_message: string): Said => ({ error_code, error_message });
/** A week's messages of a demonstration; the oldest go, and with them the memory of their keys. */
const mostKept = 5_000;

export function createBook(now: () => EpochMs): Book {
  const taken: Taken[] = [];
  const byKey = new Map<string, Taken>();
  const statuses = new Map<string, string>();
  let lastCode = 10_000;

  function take({ service, MaGiaoDich: key }: Envelope, data: { MaHoSo: string }, status: string): Said {
    if (key === "") return failed("02", "Thiếu MaGiaoDich");
    const id = `${service} ${data.MaHoSo} ${key}`;
    const before = byKey.get(id);
    if (before) {
      before.entry.repeats += 1;
      return done();
    }
    const entry = { at: now(), service, code: data.MaHoSo, status: Number(status), repeats: 0 };
    const message = { key, entry, data };
    byKey.set(id, message);
    taken.push(message);
    if (taken.length > mostKept) {
      taken.shift();
      // A map goes by the order in which its keys came.
      for (const oldest of byKey.keys()) {
        byKey.delete(oldest);
        break;
      }
    }
    return done();
  }

  return {
    taken: () => taken,
    serve(message) {
      switch (message.service) {
        case "DongBoHoSoMC":
          return checked(Dossier, message.data, (data) => {
            statuses.set(data.MaHoSo, data.TrangThaiHoSo);
            return take(message, data, data.TrangThaiHoSo);
          });
        case "CapNhatTienDoHoSoMC":
          return checked(Progress, message.data, (data) => {
            if (!statuses.has(data.MaHoSo)) return failed("404", `Không có hồ sơ ${data.MaHoSo}`);
            return take(message, data, data.TrangThai);
          });
        case "CapMaHoSo":
          return checked(CodesWanted, message.data, ({ SoLuong }) => {
            const day = dayOf(now()).slice(2).replaceAll("-", "");
            const next = () => {
              lastCode += 1;
              return DossierCode.parse(`${message.madonvi}-${day}-${lastCode}`);
            };
            return done({ DanhSachMaHoSo: Array.from({ length: Number(SoLuong) }, next) });
          });
        case "TraCuuHoSo":
          return checked(Enquiry, message.data, ({ MaHoSo }) => {
            const status = statuses.get(MaHoSo);
            return status ? done({ TrangThaiHoSo: status }) : failed("404", `Không có hồ sơ ${MaHoSo}`);
          });
        default:
          return failed("03", `Không có dịch vụ ${message.service}`);
      }
    },
  };
}

/** Says which field is wrong, and not what was in it. */
function checked<Data>(shape: z.ZodType<Data>, data: unknown, serve: (data: Data) => Said): Said {
  const parsed = shape.safeParse(data);
  if (parsed.success) return serve(parsed.data);
  const fields = parsed.error.issues.map(({ path, code }) => `${path.join(".")} (${code})`);
  return failed("02", `Sai dữ liệu: ${fields.join(", ")}`);
}
