import { z } from "zod";
import { DossierCode } from "#contract/ids.ts";

const moment = z.string().regex(/^\d{14}$/);
const momentOrNone = z.union([moment, z.literal("")]);
const text = z.string().max(2_000);
const named = text.min(1);
const number = z.string().regex(/^\d{1,12}$/);
const status = z.string().regex(/^([1-9]|10)$/);

export const SignIn = z.strictObject({ username: z.string(), password: z.string() });

export const Envelope = z.strictObject({
  session: z.string(),
  madonvi: z.string(),
  service: z.string(),
  MaGiaoDich: z.string().max(80),
  data: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

/** As strict as a ministry: a field too many or too few is refused. */
export const Dossier = z.strictObject({
  MaHoSo: DossierCode,
  MaTTHC: named,
  TenTTHC: named,
  MaLinhVuc: text,
  TenLinhVuc: text,
  ChuHoSo: named,
  LoaiDoiTuong: z.string().regex(/^[1-5]$/),
  MaDoiTuong: text,
  Email: text,
  SoDienThoai: text,
  TrichYeuHoSo: text,
  NgayTiepNhan: moment,
  NgayHenTra: moment,
  TrangThaiHoSo: status,
  NgayTra: momentOrNone,
  HinhThuc: z.enum(["0", "1"]),
  NgayKetThucXuLy: momentOrNone,
  DonViXuLy: named,
  GhiChu: text,
  DanhSachLePhi: z.array(z.strictObject({ TenPhiLePhi: named, Gia: number, DaThu: z.enum(["0", "1"]) })),
  TaiLieuNop: z.array(z.strictObject({ TenThanhPhan: named, BanChinh: number, BanChungThuc: number, BanSao: number })),
  DanhSachGiayToKetQua: z.array(z.strictObject({ TenGiayTo: named })),
  DanhSachHoSoBoSung: z.array(z.strictObject({ NgayYeuCau: moment, NoiDung: text, NgayTiepNhanBoSung: momentOrNone })),
});

export const Progress = z.strictObject({
  MaHoSo: DossierCode,
  NguoiXuLy: named,
  ChucDanh: text,
  ThoiDiemXuLy: moment,
  PhongBanXuLy: named,
  NoiDungXuLy: named,
  TrangThai: status,
  NgayBatDau: moment,
  NgayKetThucTheoQuyDinh: moment,
});

export const CodesWanted = z.strictObject({ SoLuong: z.string().regex(/^[1-9]\d{0,2}$/) });
export const Enquiry = z.strictObject({ MaHoSo: z.string() });
