package io.counterfoil;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.audit.Pins;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.sale.Cafe;
import io.counterfoil.sale.Desk;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.testkit.InMemoryStore;
import io.counterfoil.ticket.RecordedTicket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The composition root, by the clock and the random source of the system. */
class BoxOfficeTest {

    @TempDir
    private Path folder;

    private final InMemoryStore store = new InMemoryStore();
    private final BoxOffice office = BoxOffice.over(store);

    @Test
    void a_till_sells_with_a_safe_in_a_folder_by_the_clock_of_the_system() {
        SafeFolder safes = SafeFolder.at(folder.resolve("safe"));
        TillSafe safe = safes.create(Cafe.TILL, BoxOffice.systemRandom());
        Desk desk = desk(safe);
        desk.opening().open(Cafe.setup()).orThrow();

        RecordedTicket sold = desk.checkout().sell(Cafe.breakfast()).orThrow();
        desk(safes.open(Cafe.TILL)).checkout().sell(Cafe.breakfast()).orThrow();

        assertThat(sold.ticket().number().number()).isEqualTo(1);
        assertThat(office.audit(Cafe.TILL.tenant())
                        .audit(new Pins(safes.enrolments(), safes.marks(), List.of()))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.INTACT);
    }

    @Test
    void the_random_source_never_repeats_itself() {
        assertThat(BoxOffice.systemRandom().next(16))
                .hasSize(16)
                .isNotEqualTo(BoxOffice.systemRandom().next(16));
    }

    private Desk desk(TillSafe safe) {
        return office.desk(new Session(Cafe.TILL, ActorId.of("ana"), SessionId.of("morning")), safe);
    }
}
