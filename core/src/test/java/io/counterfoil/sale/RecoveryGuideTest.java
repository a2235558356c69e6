package io.counterfoil.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.BoxOffice;
import io.counterfoil.ledger.EpochChange;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.WithdrawnNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/guide/recovery.md}, run as it stands there. */
class RecoveryGuideTest {

    @Test
    void a_till_with_an_old_copy_goes_on_above_the_last_number_of_its_papers(@TempDir Path folder) throws IOException {
        BoxOffice office = new Cafe().office;
        Till till = Cafe.TILL;
        Session session = new Session(till, ActorId.of("ana"), SessionId.of("morning"));
        SafeFolder safes = SafeFolder.at(folder);
        office.desk(session, safes.create(till, BoxOffice.systemRandom()))
                .opening()
                .open(Cafe.setup())
                .orThrow();
        Files.delete(folder.resolve(safes.inForce(till).origin().id() + ".mark"));

        // region recover
        EpochChange change = safes.epochChange(till, BoxOffice.systemRandom());
        RecoveryRequest request =
                RecoveryRequest.because("disk died, copy of yesterday").withLastNumber(84211);

        Outcome<Recovery> outcome = office.recovery(session).recover(change, request);
        // endregion

        assertThat(outcome.orThrow().withdrawn())
                .containsExactly(new WithdrawnNumbers(OpeningDesk.ticketSeries(till), "", 1, 84211));
        assertThat(office.desk(session, outcome.orThrow().safe())
                        .checkout()
                        .sell(Cafe.breakfast())
                        .orThrow()
                        .ticket()
                        .number()
                        .number())
                .isEqualTo(84212);
    }
}
