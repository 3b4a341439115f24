/** How everything looks that the usual first screen does not show: fetched beside it, as it is waited for by nobody who reads. */
import "./parts/away.css";
import "./screens/procedures.css";
import "./screens/confirm.css";
import "./parts/print-slip.css";
import "./parts/phone-code.css";
import "./screens/ticket.css";
import "./parts/card-strip.css";
import "./parts/idle-notice.css";
import "./contrast.css";

import { styleWherePaged } from "./paged-styles.ts";

styleWherePaged(document);
