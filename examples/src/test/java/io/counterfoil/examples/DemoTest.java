package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    private Path folder;

    @Test
    void a_day_is_sold_printed_exported_and_intact_and_the_next_day_goes_on() {
        TestShop shop = new TestShop(folder);

        TestShop.Said first = shop.run("demo", "--out", "d");

        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("Caf\u00e9 Plaza", "156.60", "43.40", "Volta Ferries", "Vehicle number: GR 1234-20", "400.00")
                .contains("100 tickets sold", "INTACT", "ANCHORED, anchored to 101")
                .doesNotContain("BROKEN", "COPY");
        assertThat(first.err()).contains("cafe: 100 of 100 tickets sold", "ferry: 100 of 100 tickets sold");
        for (String file : List.of(
                "prints/CP00000001-80mm.pdf",
                "prints/CP00000001-a4.pdf",
                "prints/VF00000003-58mm.escpos",
                "prints/VF00000002.txt",
                "ledger/cafe.example+plaza+till-1+0.jsonl",
                "ledger/ferry.example+harbour+till-1+0.101.note")) {
            assertThat(shop.file("d/" + file)).isNotEmptyFile();
        }

        TestShop.Said second = shop.run("demo", "--out", "d", "--json");

        assertThat(second.code()).isZero();
        assertThat(second.out()).contains("\"entries\":201,\"intact\":true").hasLineCount(1);
        assertThat(numbers(shop, "cafe", "CP")).isEqualTo(consecutive("CP", 200));
    }

    private static List<String> numbers(TestShop shop, String name, String prefix) {
        String csv = shop.run("export", "tickets", "--format", "csv", "--db", "d/" + name + ".db")
                .isDone()
                .out();
        return csv.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(0, line.indexOf(',')))
                .sorted()
                .toList();
    }

    private static List<String> consecutive(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format(java.util.Locale.ROOT, "%s%08d", prefix, number))
                .toList();
    }

    @Test
    void killed_in_the_middle_and_started_again_nothing_is_missing_and_nothing_is_half_written() throws Exception {
        TestShop shop = new TestShop(folder).bySystemClock();
        for (String moment : List.of("cafe: 10 of", "cafe: 50 of", "ferry: 30 of")) {
            killAt(moment);

            TestShop.Said said = shop.run("verify", "--db", "d/cafe.db");
            assertThat(said.out()).contains("INTACT");
            assertThat(said.code()).isZero();
        }

        assertThat(shop.run("demo", "--out", "d").code()).isZero();

        for (String name : List.of("cafe", "ferry")) {
            assertThat(shop.run("verify", "--db", "d/" + name + ".db").isDone().out())
                    .contains("INTACT", "ANCHORED");
            List<String> numbers = numbers(shop, name, name.equals("cafe") ? "CP" : "VF");
            assertThat(numbers).hasSizeGreaterThanOrEqualTo(100);
            assertThat(numbers).isEqualTo(consecutive(name.equals("cafe") ? "CP" : "VF", numbers.size()));
        }
    }

    /** Starts the demo as a process of its own and kills it as soon as it says that. */
    private void killAt(String moment) throws IOException, InterruptedException {
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dcounterfoil.progress=live",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Counterfoil.class.getName(),
                        "demo",
                        "--out",
                        folder.resolve("d").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader err =
                new BufferedReader(new InputStreamReader(demo.getErrorStream(), StandardCharsets.UTF_8))) {
            while (said.indexOf(moment) < 0) {
                int next = err.read();
                assertThat(next).as("the demo ended early: %s", said).isNotNegative();
                said.append((char) next);
            }
            demo.destroyForcibly();
        }
        assertThat(demo.waitFor()).isNotZero();
    }
}
