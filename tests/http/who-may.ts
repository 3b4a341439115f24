import { unversioned } from "../dossier/catalogue/arbitrary.ts";
import { aProcedure } from "../dossier/catalogue/builders.ts";

export const nobodysId = "00000000-0000-4000-8000-000000000000";
/** What stands for a part of an address that is no such id. */
export const samples: Record<string, string> = {
  code: "9.999999",
  ticket: "dong-hai.2026-11-23.A001",
  kind: "receipt",
  language: "tyz",
};
/** What has to stand behind an address. */
export const queries: Record<string, string> = {
  "GET /api/dossiers": "?list=open",
  "GET /api/booking/slots": "?service=civil-status",
  "GET /api/bookings/slots": "?service=civil-status",
  "GET /api/bookings": "?day=2026-11-23",
};
/** Somebody at home. */
const wish = {
  id: nobodysId,
  browser: "A".repeat(24),
  service: "civil-status",
  procedure: null,
  language: "vi",
};
/** A body that fits, so that only who asks matters. What it names is not there. */
export const bodies: Record<string, unknown> = {
  "POST /api/accounts": { username: "hoa", name: "Trùng tên", role: "officer", password: "một mật khẩu" },
  "PATCH /api/accounts/:account": {},
  "POST /api/catalogue/procedures": { procedure: unversioned(aProcedure({})), basedOn: 99 },
  "POST /api/catalogue/imports/:id/apply": { missing: "keep" },
  "POST /api/dossiers": {
    command: nobodysId,
    opening: { id: nobodysId, ticket: null, procedure: "9.999999", useCard: false },
  },
  "POST /api/dossiers/search": { text: "Nguyễn Thị Mẫu" },
  "POST /api/dossiers/:id/unmask": { reason: "đối chiếu" },
  "POST /api/dossiers/:id/erasure": { reason: "theo yêu cầu" },
  "POST /api/subjects/export": { idNumber: "034085001234", reason: "đơn số 12/2026" },
  "POST /api/dossiers/:id/card": {
    command: nobodysId,
    revision: 0,
    ticket: "dong-hai.2026-11-23.A001",
    as: "applicant",
  },
  "POST /api/dossiers/:id/steps": { id: nobodysId, revision: 0, command: { type: "receive" } },
  "POST /api/exchange/retry": { to: "nobody", key: null },
  "POST /api/exchange/skip": { to: "nobody", key: "0.1", later: false },
  "POST /api/phone/:code/left": { id: nobodysId },
  "POST /api/phone/:code/stay": { id: nobodysId },
  "POST /api/phone/:code/late": { id: nobodysId },
  "POST /api/phone/:code/rating": { id: nobodysId, level: "satisfied" },
  "POST /api/phone/:code/push": {
    subscription: {
      endpoint: "https://fcm.googleapis.com/fcm/send/x",
      keys: { p256dh: "A".repeat(87), auth: "A".repeat(22) },
    },
    language: "vi",
  },
  "POST /api/phone/:code/push-off": { endpoint: "https://fcm.googleapis.com/fcm/send/x" },
  "POST /api/dossiers/:id/papers/receipt/print": {},
  "POST /api/kiosk/prints": { procedure: "9.999999", language: "vi" },
  "POST /api/language": { language: "vi" },
  "POST /api/status": { code: "H99.19-261123-0042", lastFour: "0017" },
  "POST /api/playlist/unshown": { files: [] },
  "PATCH /api/settings/screens": { version: "another", change: {} },
  "PATCH /api/settings/hardware": {
    version: "another",
    deed: { do: "remove", id: "none" },
    kiosks: [],
    evenIfUsed: false,
  },
  "PATCH /api/settings/zones": { version: "another", deed: { do: "remove", id: "none" } },
  "POST /api/hardware/:id/test": {},
  "PATCH /api/settings/booking": { version: "another", settings: { remote: null, appointments: null } },
  "POST /api/booking/number": wish,
  "POST /api/booking/appointment": { ...wish, at: 0, idNumber: null },
  "POST /api/booking/appointments/:link/move": { id: nobodysId, at: 0 },
  "POST /api/booking/appointments/:link/cancel": { id: nobodysId },
  // The right address would be this hub's own.
  "POST /api/agents/proof": { url: "http://192.0.2.1:8080", nonce: "n".repeat(32), proof: "p".repeat(43) },
  "PATCH /api/devices/:device": { before: { zones: [], speaks: true }, place: { zones: [], speaks: false } },
  "POST /api/devices": { code: "000000", name: "x", zones: [], counter: null, printer: null },
};

/** Route × who asks, by hand. 0 nobody, O officer, S supervisor, A administrator: what each is answered. */
export const byHand: Record<string, { 0: number; O: number; S: number; A: number }> = {
  "GET /api/words/:language": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/language": { 0: 204, O: 204, S: 204, A: 204 },
  "GET /api/voice/clips": { 0: 200, O: 200, S: 200, A: 200 },
  "GET /api/health": { 0: 200, O: 200, S: 200, A: 200 },
  "GET /api/me": { 0: 401, O: 200, S: 200, A: 200 },
  "GET /api/accounts": { 0: 401, O: 403, S: 403, A: 200 },
  "POST /api/accounts": { 0: 401, O: 403, S: 403, A: 409 },
  "PATCH /api/accounts/:account": { 0: 401, O: 403, S: 403, A: 204 },
  "GET /api/accounts/:account/photo": { 0: 401, O: 204, S: 204, A: 204 },
  // Nothing was sent, which is no picture.
  "PUT /api/accounts/:account/photo": { 0: 401, O: 403, S: 403, A: 400 },
  "DELETE /api/accounts/:account/photo": { 0: 401, O: 403, S: 403, A: 204 },
  "GET /api/devices": { 0: 401, O: 403, S: 200, A: 200 },
  "POST /api/devices": { 0: 401, O: 403, S: 403, A: 404 },
  "PATCH /api/devices/:device": { 0: 401, O: 403, S: 403, A: 404 },
  "DELETE /api/devices/:device": { 0: 401, O: 403, S: 403, A: 204 },
  "POST /api/agents/proof": { 0: 403, O: 403, S: 403, A: 403 },
  "GET /api/catalogue": { 0: 200, O: 200, S: 200, A: 200 },
  "GET /api/catalogue/coverage": { 0: 401, O: 403, S: 200, A: 200 },
  "GET /api/catalogue/export": { 0: 401, O: 403, S: 200, A: 200 },
  "GET /api/catalogue/procedures/:code": { 0: 401, O: 404, S: 404, A: 404 },
  "POST /api/catalogue/procedures": { 0: 401, O: 403, S: 403, A: 409 },
  // No file was sent, nor its name.
  "POST /api/catalogue/imports": { 0: 401, O: 403, S: 403, A: 400 },
  "GET /api/catalogue/imports/:id": { 0: 401, O: 403, S: 403, A: 404 },
  "POST /api/catalogue/imports/:id/apply": { 0: 401, O: 403, S: 403, A: 404 },
  // No such dossier; no period was asked for.
  "GET /api/dossiers/:id/papers/:kind": { 0: 401, O: 404, S: 404, A: 404 },
  // Nobody of them sits at a counter with a printer.
  "GET /api/printer": { 0: 401, O: 200, S: 200, A: 200 },
  "POST /api/dossiers/:id/papers/receipt/print": { 0: 401, O: 409, S: 409, A: 409 },
  "GET /api/prints/:id": { 0: 401, O: 404, S: 404, A: 404 },
  // Kiosks only, by their token.
  "POST /api/kiosk/prints": { 0: 401, O: 401, S: 401, A: 401 },
  "GET /api/kiosk/prints/:id": { 0: 401, O: 401, S: 401, A: 401 },
  "GET /api/register.pdf": { 0: 401, O: 403, S: 400, A: 400 },
  "GET /api/visits.csv": { 0: 401, O: 403, S: 400, A: 400 },
  "GET /api/register.xlsx": { 0: 401, O: 403, S: 400, A: 400 },
  "GET /api/exchange": { 0: 401, O: 403, S: 403, A: 200 },
  "POST /api/exchange/retry": { 0: 401, O: 403, S: 403, A: 404 },
  "POST /api/exchange/skip": { 0: 401, O: 403, S: 403, A: 404 },
  "DELETE /api/exchange/receivers/:to": { 0: 401, O: 403, S: 403, A: 404 },
  "GET /api/dossiers": { 0: 401, O: 200, S: 200, A: 200 },
  "GET /api/dossiers/counts": { 0: 401, O: 200, S: 200, A: 200 },
  "GET /api/dossiers/pressing": { 0: 401, O: 403, S: 200, A: 200 },
  "POST /api/dossiers/:id/erasure": { 0: 401, O: 403, S: 403, A: 404 },
  "GET /api/personal-data": { 0: 401, O: 403, S: 403, A: 200 },
  "POST /api/subjects/export": { 0: 401, O: 403, S: 403, A: 200 },
  "POST /api/dossiers/search": { 0: 401, O: 200, S: 200, A: 200 },
  // There is no such procedure.
  "POST /api/dossiers": { 0: 401, O: 409, S: 409, A: 409 },
  "GET /api/dossiers/:id": { 0: 401, O: 404, S: 404, A: 404 },
  "GET /api/dossiers/:id/province": { 0: 401, O: 404, S: 404, A: 404 },
  "POST /api/dossiers/:id/unmask": { 0: 401, O: 404, S: 404, A: 404 },
  "POST /api/dossiers/:id/card": { 0: 401, O: 404, S: 404, A: 404 },
  "POST /api/dossiers/:id/steps": { 0: 401, O: 404, S: 404, A: 404 },
  "GET /api/tickets/:ticket/visitor": { 0: 401, O: 200, S: 200, A: 200 },
  // Whoever holds a code and one fact may ask.
  "POST /api/status": { 0: 404, O: 404, S: 404, A: 404 },
  // No ticket has this code.
  "GET /api/phone/:code": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/left": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/stay": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/late": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/rating": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/push": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/push-off": { 0: 404, O: 404, S: 404, A: 404 },
  // Nothing is offered here to anybody at home, and no appointment has this link.
  "GET /api/booking/offer": { 0: 200, O: 200, S: 200, A: 200 },
  "GET /api/booking/slots": { 0: 200, O: 200, S: 200, A: 200 },
  "POST /api/booking/number": { 0: 409, O: 409, S: 409, A: 409 },
  "POST /api/booking/appointment": { 0: 409, O: 409, S: 409, A: 409 },
  "GET /api/booking/appointments/:link": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/booking/appointments/:link/move": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/booking/appointments/:link/cancel": { 0: 404, O: 404, S: 404, A: 404 },
  "GET /api/bookings/slots": { 0: 401, O: 200, S: 200, A: 200 },
  "GET /api/bookings": { 0: 401, O: 200, S: 200, A: 200 },
  // No list was sent.
  "POST /api/bookings/list": { 0: 401, O: 403, S: 403, A: 400 },
  "GET /api/settings/booking": { 0: 401, O: 403, S: 403, A: 200 },
  "PATCH /api/settings/booking": { 0: 401, O: 403, S: 403, A: 409 },
  // No file was sent.
  "POST /api/settings/days-off": { 0: 401, O: 403, S: 403, A: 400 },
  // No file was sent.
  "POST /api/media": { 0: 401, O: 403, S: 403, A: 400 },
  // Hall screens only, by their token.
  "POST /api/playlist/unshown": { 0: 401, O: 401, S: 401, A: 401 },
  "GET /api/settings/screens": { 0: 401, O: 403, S: 403, A: 200 },
  "PATCH /api/settings/screens": { 0: 401, O: 403, S: 403, A: 409 },
  "GET /api/settings/hardware": { 0: 401, O: 403, S: 403, A: 200 },
  "PATCH /api/settings/hardware": { 0: 401, O: 403, S: 403, A: 409 },
  "GET /api/settings/zones": { 0: 401, O: 403, S: 403, A: 200 },
  "PATCH /api/settings/zones": { 0: 401, O: 403, S: 403, A: 409 },
  "POST /api/hardware/:id/test": { 0: 401, O: 403, S: 403, A: 404 },
  "GET /api/settings": { 0: 401, O: 403, S: 200, A: 200 },
};
/** Open to all by nature: this is how one comes in, and goes. */
export const openToAll = [
  "POST /api/sessions",
  "DELETE /api/sessions",
  "POST /api/pairings",
  "POST /api/pairings/state",
];
