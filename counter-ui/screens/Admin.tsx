import { Tabs } from "@mantine/core";
import { useHall } from "../hall.tsx";
import { Accounts } from "../parts/admin/Accounts.tsx";
import { BookingTab } from "../parts/admin/booking/BookingTab.tsx";
import { Catalogue } from "../parts/admin/catalogue/Catalogue.tsx";
import { Devices } from "../parts/admin/Devices.tsx";
import { DaysOff } from "../parts/admin/days-off/DaysOff.tsx";
import { Exchange } from "../parts/admin/exchange/Exchange.tsx";
import { FileFaults } from "../parts/admin/FileFaults.tsx";
import { HallScreens } from "../parts/admin/hall/HallScreens.tsx";
import { Kept } from "../parts/admin/Kept.tsx";
import { Subject } from "../parts/admin/Subject.tsx";
import { useWords } from "../words/language.tsx";
import styles from "./Admin.module.css";

/** Devices, accounts and the state of the settings. */
export function Admin() {
  const { office } = useHall();
  const { words } = useWords();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{words.bar.admin}</h1>
      {office.demonstration && (
        <p className={styles.notice} role="note">
          <strong>{words.admin.demonstrationTitle}</strong>
          {words.admin.demonstrationText}
        </p>
      )}
      <Tabs defaultValue="devices" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="devices" data-testid="tab-devices">
            {words.admin.devices}
          </Tabs.Tab>
          <Tabs.Tab value="accounts" data-testid="tab-accounts">
            {words.admin.accounts}
          </Tabs.Tab>
          <Tabs.Tab value="catalogue" data-testid="tab-catalogue">
            {words.catalogue.tab}
          </Tabs.Tab>
          <Tabs.Tab value="screens" data-testid="tab-screens">
            {words.screens.tab}
          </Tabs.Tab>
          <Tabs.Tab value="booking" data-testid="tab-booking">
            {words.booking.tab}
          </Tabs.Tab>
          <Tabs.Tab value="exchange" data-testid="tab-exchange">
            {words.exchange.tab}
          </Tabs.Tab>
          <Tabs.Tab value="subject" data-testid="tab-subject">
            {words.privacy.subject.tab}
          </Tabs.Tab>
          <Tabs.Tab value="settings" data-testid="tab-settings">
            {words.admin.settings}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="devices">
          <Devices />
        </Tabs.Panel>
        <Tabs.Panel value="accounts">
          <Accounts />
        </Tabs.Panel>
        <Tabs.Panel value="catalogue">
          <Catalogue />
        </Tabs.Panel>
        <Tabs.Panel value="screens">
          <HallScreens />
        </Tabs.Panel>
        <Tabs.Panel value="booking">
          <BookingTab />
        </Tabs.Panel>
        <Tabs.Panel value="exchange">
          <Exchange />
        </Tabs.Panel>
        <Tabs.Panel value="subject">
          <Subject />
          <Kept />
        </Tabs.Panel>
        <Tabs.Panel value="settings" className={styles.settings ?? ""}>
          <DaysOff />
          <FileFaults />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
