package io.counterfoil.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.counterfoil.refusal.CounterfoilException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key files and high-water marks on a real disk. */
class FilesTest {

    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    @TempDir
    private Path folder;

    private Path key() {
        return folder.resolve("till.key");
    }

    private byte[] seed() {
        return Hex.parse(SEED, 32).orElseThrow();
    }

    private static void assertFails(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CounterfoilException.class, failure -> {
            assertThat(failure.code()).hasToString(code);
            assertThat(String.valueOf(failure.getMessage())).doesNotContain(SEED);
        });
    }

    @Test
    void a_key_file_is_made_for_its_owner_only_and_read_back() throws IOException {
        Ed25519Signer made = KeyFile.create(key(), seed());

        assertThat(made.publicKey()).isEqualTo(Keys.TEST_1.publicKey());
        assertThat(KeyFile.open(key(), Keys.TEST_1.publicKey()).publicKey()).isEqualTo(made.publicKey());
        assumeTrue(DurableFile.isPosix(key()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_file_is_never_overwritten() {
        KeyFile.create(key(), seed());

        assertFails("FILE_UNWRITABLE", () -> KeyFile.create(key(), new byte[32]));
        assertThat(KeyFile.open(key()).publicKey()).isEqualTo(Keys.TEST_1.publicKey());
    }

    @Test
    void the_hexadecimal_seed_is_a_key_file_as_well() throws IOException {
        write(SEED + "\n");

        assertThat(KeyFile.open(key()).publicKey()).isEqualTo(Keys.TEST_1.publicKey());
    }

    @Test
    void a_key_file_that_is_absent_other_or_foreign_is_told_apart() throws IOException {
        assertFails("KEY_MISSING", () -> KeyFile.open(key()));
        for (String content :
                List.of("", "key", SEED.substring(1), SEED + SEED, pem("AAAA"), pem("!"), "x".repeat(5000))) {
            write(content);
            assertFails("KEY_UNREADABLE", () -> KeyFile.open(key()));
        }
        write(SEED);
        assertFails("KEY_MISMATCH", () -> KeyFile.open(key(), Keys.TEST_2.publicKey()));
    }

    @Test
    void a_key_file_that_others_may_read_is_refused() throws IOException {
        assumeTrue(DurableFile.isPosix(key()));
        for (String permissions : List.of("rw-r-----", "rw----r--", "rw--w----", "rw------x")) {
            write(SEED);
            Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString(permissions));
            assertFails("KEY_INSECURE", () -> KeyFile.open(key()));
        }
    }

    private static String pem(String base64) {
        return "-----BEGIN PRIVATE KEY-----" + base64 + "-----END PRIVATE KEY-----";
    }

    private void write(String content) throws IOException {
        Files.writeString(key(), content);
        if (DurableFile.isPosix(key())) {
            Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static Mark mark(int size) {
        Head head = Head.empty(Golden.ORIGIN);
        for (Entry entry : Golden.chain().entries().subList(0, size)) {
            head = head.after(entry);
        }
        return head.mark();
    }

    private Path markFile() {
        return folder.resolve("UNJOOB3BNWXVIZD4.mark");
    }

    @Test
    void a_mark_moves_forward_only() {
        HighWaterMark marks = HighWaterMarkFile.in(folder);

        assertThat(marks.read(Golden.ORIGIN)).isEmpty();
        marks.advance(mark(3));
        marks.advance(mark(5));
        marks.advance(mark(4));

        assertThat(marks.read(Golden.ORIGIN)).isEqualTo(Optional.of(mark(5)));
        assertThat(marks.read(Golden.ORIGIN.nextEpoch())).isEmpty();
    }

    @Test
    void a_folder_reached_by_two_names_is_one_folder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> running = Stream.of(link, folder.resolve("real"))
                    .map(name -> threads.submit(() -> {
                        for (int size = 1; size <= 7; size++) {
                            HighWaterMarkFile.in(name).advance(mark(size));
                        }
                        return 7;
                    }))
                    .toList();
            for (Future<Integer> rival : running) {
                assertThat(rival.get()).isEqualTo(7);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(HighWaterMarkFile.in(link).read(Golden.ORIGIN)).contains(mark(7));
    }

    @Test
    void an_interrupted_thread_moves_its_mark_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        HighWaterMarkFile.in(folder).advance(mark(3));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(HighWaterMarkFile.in(folder).read(Golden.ORIGIN)).contains(mark(3));
    }

    @Test
    void a_key_file_cut_short_while_it_was_made_is_made_anew() throws IOException {
        Files.writeString(folder.resolve("till.key.new"), "half");

        KeyFile.create(key(), seed());

        assertThat(KeyFile.open(key()).publicKey()).isEqualTo(Keys.TEST_1.publicKey());
        assertThat(folder.resolve("till.key.new")).doesNotExist();
    }

    @Test
    void rivals_leave_the_highest_mark_whole() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path fresh = Files.createDirectory(folder.resolve("round-" + round));
            CountDownLatch start = new CountDownLatch(1);
            List<Callable<Boolean>> rivals = IntStream.rangeClosed(1, 7)
                    .<Callable<Boolean>>mapToObj(size -> () -> {
                        start.await();
                        HighWaterMarkFile.in(fresh).advance(mark(size));
                        return true;
                    })
                    .toList();
            ExecutorService threads = Executors.newFixedThreadPool(rivals.size());
            try {
                List<Future<Boolean>> running =
                        rivals.stream().map(threads::submit).toList();
                start.countDown();
                for (Future<Boolean> rival : running) {
                    assertThat(rival.get()).isTrue();
                }
            } finally {
                threads.shutdown();
            }

            assertThat(HighWaterMarkFile.in(fresh).read(Golden.ORIGIN)).contains(mark(7));
        }
    }

    @Test
    void a_damaged_mark_is_not_an_absent_one() throws IOException {
        HighWaterMark marks = HighWaterMarkFile.in(folder);
        marks.advance(mark(5));
        byte[] good = Files.readAllBytes(markFile());

        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(markFile(), bad);
            assertFails("MARK_UNREADABLE", () -> marks.read(Golden.ORIGIN));
        }
        Files.write(markFile(), new byte[0]);
        assertFails("MARK_UNREADABLE", () -> marks.advance(mark(6)));
    }

    @Test
    void a_mark_that_cannot_be_written_is_a_failure() {
        HighWaterMark marks = HighWaterMarkFile.in(folder.resolve("absent"));

        assertFails("MARK_UNWRITABLE", () -> marks.advance(mark(1)));
        assertThatThrownBy(() -> Head.empty(Golden.ORIGIN).mark()).hasMessage("size must be at least 1 but was 0");
    }
}
