package io.counterfoil.examples;

import io.counterfoil.Store;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.json.SaleFile;
import io.counterfoil.json.ShopFile;
import io.counterfoil.ledger.CanonicalObject;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.RecordedTicket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/**
 * One day of one shop of the demo: opens it where it is not open yet, sells, prints a ticket of each kind, exports the ledger and
 * verifies it. Cut short at any point and started again, it goes on with what is there.
 */
final class DemoDay {
    /** Any number: the same wishes every day. */
    private static final long SEED = 20_261_120;

    private static final int PROGRESS_EVERY = 10;

    private final Host host;
    private final DemoShop shop;
    private final Path folder;
    private final Progress progress;
    private final PlaceOptions place;
    private final List<String> story = new ArrayList<>();
    private int sold;
    private long entries;
    private boolean isIntact;

    DemoDay(Host host, DemoShop shop, PlaceOptions place, Path folder, Progress progress) {
        this.host = host;
        this.shop = shop;
        this.folder = folder;
        this.progress = progress;
        this.place = place;
    }

    /** Does all of it. */
    DemoDay sell(int count) {
        ShopFile file = ShopFile.read(shop.shopFile()).orThrow();
        Till till = file.till().orElseThrow();
        try (Premises premises =
                isOpen(till) ? Premises.open(host, place) : Premises.setUp(host, place, till, file.setup())) {
            Currency currency = file.assortment().shop().currency();
            story.add("== " + file.assortment().shop().name() + " (" + till + ") ==");
            for (DemoShop.Demand demand : shop.samples()) {
                print(premises, issue(premises, demand.sale(), currency));
            }
            Random chance = new Random(SEED);
            while (sold < count) {
                issue(premises, shop.sale(chance), currency);
                showProgress(count);
            }
            premises.desk().checkpoints().sign().orThrow();
        }
        conclude();
        return this;
    }

    private boolean isOpen(Till till) {
        try (Store store = place.database(host).open()) {
            return Premises.wasOpened(store, SafeFolder.at(place.safe(host)), till);
        } catch (CounterfoilException e) {
            if (e.code() == FailureCode.STORAGE_MISSING) {
                return false;
            }
            throw e;
        }
    }

    private RecordedTicket issue(Premises premises, CanonicalObject sale, Currency currency) {
        List<SaleRequest> requests =
                SaleFile.read(sale.canonicalBytes(), currency).orThrow();
        RecordedTicket ticket = premises.desk().checkout().sell(requests.get(0)).orThrow();
        sold++;
        return ticket;
    }

    private void showProgress(int count) {
        if (sold % PROGRESS_EVERY == 0 || sold == count) {
            String line = shop.title() + ": " + sold + " of " + count + " tickets sold";
            progress.show(host.terminal(), line, sold == count ? Progress.Stage.DONE : Progress.Stage.UNDER_WAY);
        }
    }

    /** All media at once are one handing over, so they all show the original. */
    private void print(Premises premises, RecordedTicket ticket) {
        PrintableTicket printable =
                premises.desk().printing().take(ticket.ticket().id()).orThrow();
        Path prints = OutputFile.folder("out", folder.resolve("prints"));
        for (Medium medium : Medium.values()) {
            byte[] bytes = medium.print(printable, Receipts.of(printable)).bytes();
            if (medium == Medium.TEXT) {
                story.add(new String(bytes, StandardCharsets.UTF_8).stripTrailing());
            }
            String name = ticket.ticket().number() + medium.suffix();
            new OutputFile("out", prints.resolve(name), OutputFile.Overwriting.FORCED).write(bytes);
        }
    }

    private void conclude() {
        story.add("");
        story.add(sold + " tickets sold in " + place.database(host));
        try (LedgerReading ledger = LedgerReading.open(host, place)) {
            ledger.export(new LedgerFolder(folder.resolve("ledger"), OutputFile.Overwriting.FORCED));
            for (AuditReport report : ledger.audit(List.of())) {
                entries += report.chain().size();
                isIntact = report.verdict() == Verdict.INTACT;
                story.addAll(ReportText.of(report));
            }
        }
        story.add("");
    }

    List<String> story() {
        return List.copyOf(story);
    }

    boolean isIntact() {
        return isIntact;
    }

    CanonicalObject toCanonical() {
        return CanonicalObject.builder()
                .put("shop", shop.title())
                .put("database", place.database(host).toString())
                .put("sold", sold)
                .put("entries", entries)
                .put("intact", isIntact)
                .build();
    }
}
