import type { Dossier, DossierStep } from "#contract/dossier.ts";
import type { Party } from "#contract/party.ts";
import { papersNow } from "../../dossier/checklist/checklist.ts";
import { portalStatus } from "../../dossier/life/portal-status.ts";
import { currentLeg } from "../../dossier/life/route.ts";
import type { Record as DossierRecord } from "../records.ts";
import { portalMoment } from "./moment.ts";
import { stepWords } from "./words.ts";

/** `DongBoHoSoMC`: the whole dossier as it is now. Field names are the portal's (OpenCPS, about 2020). */
export type DossierReport = ReturnType<typeof dossierReport>;
/** `CapNhatTienDoHoSoMC`: one step, with the status of that step and not of a later one. */
export type ProgressReport = ReturnType<typeof progressReport>;

/** In the order in which the portal's adapters list applicants. */
const applicantKinds: Record<Party["kind"], string> = {
  citizen: "1",
  business: "2",
  stateBody: "3",
  organisation: "4",
  other: "5",
};

export function dossierReport({ dossier, steps, procedure, rules }: DossierRecord) {
  const { intake, state, clock, received } = dossier;
  const [first] = intake.applicants;
  const finished = steps.find(({ change }) => change.type === "handlingFinished")?.at ?? null;
  return {
    MaHoSo: dossier.code ?? "",
    MaTTHC: intake.procedure.code,
    TenTTHC: procedure?.name.vi ?? intake.procedure.code,
    MaLinhVuc: procedure?.field.id ?? "",
    TenLinhVuc: procedure?.field.name.vi ?? "",
    ChuHoSo: intake.applicants.map(({ name }) => name).join("; "),
    LoaiDoiTuong: applicantKinds[first?.kind ?? "other"],
    MaDoiTuong: first?.idNumber ?? "",
    Email: first?.email ?? "",
    SoDienThoai: intake.notifyPhone ?? first?.phone ?? "",
    TrichYeuHoSo: intake.summary ?? procedure?.shortName.vi ?? "",
    NgayTiepNhan: portalMoment(received?.at ?? null),
    NgayHenTra: portalMoment(clock?.deadline.due ?? null),
    TrangThaiHoSo: String(portalStatus(dossier)),
    NgayTra: portalMoment(state.state === "returned" ? state.at : null),
    HinhThuc: intake.returnBy.kind === "post" ? "1" : "0",
    NgayKetThucXuLy: portalMoment(finished),
    DonViXuLy: handledBy(dossier) ?? rules.agency,
    GhiChu: "",
    DanhSachLePhi:
      intake.fee.amountVnd === 0
        ? []
        : [
            {
              TenPhiLePhi: "Phí, lệ phí",
              Gia: String(intake.fee.amountVnd),
              DaThu: intake.fee.state === "paid" ? "1" : "0",
            },
          ],
    TaiLieuNop: papersOf(dossier, procedure),
    DanhSachGiayToKetQua: resultsOf(steps).map((TenGiayTo) => ({ TenGiayTo })),
    DanhSachHoSoBoSung: supplementsOf(steps),
  };
}

export function progressReport({ stood, step, rules }: DossierRecord) {
  return {
    MaHoSo: stood.code ?? "",
    NguoiXuLy: step.by.name,
    ChucDanh: "",
    ThoiDiemXuLy: portalMoment(step.at),
    PhongBanXuLy: handledBy(stood) ?? rules.agency,
    NoiDungXuLy: stepWords(step.change),
    TrangThai: String(portalStatus(stood)),
    NgayBatDau: portalMoment(stood.received?.at ?? null),
    NgayKetThucTheoQuyDinh: portalMoment(stood.clock?.deadline.due ?? null),
  };
}

/** What must not come back in an error that is kept in plain text. */
export function personalIn({ dossier }: DossierRecord): (string | null)[] {
  const { applicants, representative, notifyPhone, summary } = dossier.intake;
  const parties = representative ? [...applicants, representative] : applicants;
  return [
    ...parties.flatMap(({ name, idNumber, birth, address, phone, email }) => [
      name,
      idNumber,
      birth,
      address,
      phone,
      email,
    ]),
    notifyPhone,
    summary,
  ];
}

function handledBy({ route }: Dossier): string | null {
  const leg = route[currentLeg(route)];
  return leg && leg.handed !== null && leg.done === null ? leg.agency : null;
}

function papersOf(dossier: Dossier, procedure: DossierRecord["procedure"]) {
  const nameOf = (id: string) => procedure?.components.find((component) => component.id === id)?.name.vi ?? id;
  const listed = papersNow(dossier).map(({ component, count }) => ({ name: nameOf(component), count }));
  return [...listed, ...dossier.intake.extras].map(({ name, count }) => ({
    TenThanhPhan: name,
    BanChinh: String(count.original),
    BanChungThuc: String(count.certified),
    BanSao: String(count.copy),
  }));
}

function resultsOf(steps: readonly DossierStep[]): string[] {
  return steps.flatMap(({ change }) => (change.type === "handlingFinished" ? change.results : []));
}

/** Every request for a supplement with its answer, where there is one. */
function supplementsOf(steps: readonly DossierStep[]) {
  return steps.flatMap(({ change, at, revision }) => {
    if (change.type !== "supplementAsked") return [];
    const answer = steps.find((later) => later.revision > revision && later.change.type === "supplementAnswered");
    return [
      {
        NgayYeuCau: portalMoment(at),
        NoiDung: change.lacks.map(({ what }) => what).join("; "),
        NgayTiepNhanBoSung: portalMoment(answer?.at ?? null),
      },
    ];
  });
}
