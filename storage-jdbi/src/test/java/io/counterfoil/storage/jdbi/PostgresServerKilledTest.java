package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.storage.jdbi.server.TrialDatabase;
import io.counterfoil.storage.jdbi.server.TrialDatabases;
import io.counterfoil.storage.jdbi.server.TrialServer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A server that is killed while tills sell: what was acknowledged is there, and nothing is half written. */
class PostgresServerKilledTest {

    private static final int KILLS = 4;
    private static final int MOST_SALES_BEFORE_A_KILL = 40;

    /** As long as the server is gone, nobody waits long for it. */
    private static final PostgresSettings HASTY = PostgresSettings.DEFAULT.withQueueTimeout(Duration.ofMillis(500));

    @Test
    void a_killed_server_leaves_whole_sales_and_every_one_that_was_acknowledged() throws Exception {
        // Where the kill strikes is chance; how many sales go before it is not, so that a failure can be sought again.
        Random chance = new Random(20_261_120);
        try (TrialServer server = TrialDatabases.shared().startAnotherServer()) {
            TrialDatabase database = TrialDatabases.on(server).empty();
            TillProcess.create(database.url());
            try (JdbiStore store = JdbiStore.openPostgres(PostgresServer.at(database.url()), HASTY)) {
                for (int kill = 0; kill < KILLS; kill++) {
                    Selling selling = new Selling(store, 1 + chance.nextInt(MOST_SALES_BEFORE_A_KILL));

                    selling.enough.await();
                    server.kill();
                    long acknowledged = selling.last.get();
                    server.startAgain();

                    assertThat(TillProcesses.assertWhole(store)).isBetween(acknowledged, acknowledged + 1);
                }
            }
        }
    }

    /** A till that sells until the server fails it, on a thread of its own. */
    private static final class Selling {

        final CountDownLatch enough;

        /** The last number that was acknowledged. */
        final CompletableFuture<Long> last;

        Selling(JdbiStore store, int sales) {
            enough = new CountDownLatch(sales);
            last = CompletableFuture.supplyAsync(() -> sell(store));
        }

        private long sell(JdbiStore store) {
            long acknowledged = 0;
            while (true) {
                try {
                    acknowledged = TillProcess.sell(store);
                    enough.countDown();
                } catch (CounterfoilException e) {
                    assertThat(e.code()).isIn(List.of(FailureCode.STORAGE_UNREACHABLE, FailureCode.STORAGE_UNDECIDED));
                    return acknowledged;
                }
            }
        }
    }
}
