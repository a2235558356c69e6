package io.counterfoil.examples;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.BoxOffice;
import io.counterfoil.Store;
import io.counterfoil.audit.AuditReport;
import io.counterfoil.audit.Pins;
import io.counterfoil.catalog.ProductId;
import io.counterfoil.json.ShopFile;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.money.Money;
import io.counterfoil.payment.Tender;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.receipt.PlainTextRenderer;
import io.counterfoil.receipt.ReceiptComposer;
import io.counterfoil.receipt.ReceiptTemplate;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.SaleRequest;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.storage.jdbi.JdbiStore;
import io.counterfoil.ticket.PrintableTicket;
import io.counterfoil.ticket.RecordedTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the first screen of the README, run as it stands there. */
class ReadmeTest {

    @Test
    void a_newcomer_sells_prints_and_verifies(@TempDir Path folder) throws IOException {
        byte[] shopFile =
                Files.readAllBytes(Path.of(System.getProperty("counterfoil.root"), "examples/data/cafe.json"));
        Currency usd = Currency.getInstance("USD");
        LocalDate today = LocalDate.of(2026, 11, 20);
        List<CartLine> twoCoffees = List.of(CartLine.of(ProductId.of("coffee"), 2));
        String receipt;
        List<AuditReport> audit;

        // region first-sale
        try (Store store = JdbiStore.createSqlite(folder.resolve("cafe.db"))) {
            BoxOffice office = BoxOffice.over(store);
            Till till = Till.parse("cafe.example/plaza/till-1");
            SafeFolder safes = SafeFolder.at(folder.resolve("cafe.safe")); // the till's key, outside the database
            TillSafe safe = safes.create(till, BoxOffice.systemRandom());
            Desk desk = office.desk(new Session(till, ActorId.of("ana"), SessionId.of("morning")), safe);
            desk.opening().open(ShopFile.read(shopFile).orThrow().setup()).orThrow();
            SaleRequest sale =
                    SaleRequest.of(Cart.of(usd, today, twoCoffees), Tender.of("CASH", Money.of(usd, "200.00")));
            RecordedTicket sold = desk.checkout().sell(sale).orThrow(); // priced, numbered, chained, stored
            PrintableTicket paper = desk.printing().take(sold.ticket().id()).orThrow();
            receipt = new PlainTextRenderer(42)
                    .render(new ReceiptComposer(ReceiptTemplate.retail(ENGLISH)).compose(paper));
            audit = office.audit(till.tenant()).audit(new Pins(safes.enrolments(), safes.marks(), List.of()));
        }
        // endregion

        assertThat(receipt).contains("116.00", "84.00", "00000001");
        assertThat(audit).extracting(AuditReport::verdict).containsExactly(Verdict.INTACT);
    }
}
