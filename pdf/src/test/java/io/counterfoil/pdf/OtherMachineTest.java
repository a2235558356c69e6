package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document is the same on a machine that stands elsewhere and is set up otherwise: a second process plays it. */
class OtherMachineTest {

    @Test
    void another_process_in_another_language_zone_and_charset_makes_the_same_bytes() throws Exception {
        String here = digests();

        assertThat(elsewhere("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati"))
                .isEqualTo(here);
        assertThat(elsewhere("-Duser.language=ar", "-Duser.timezone=America/Caracas", "-Dfile.encoding=UTF-16"))
                .isEqualTo(here);
    }

    /** What the other process does. */
    public static void main(String[] arguments) throws IOException {
        System.out.write(digests().getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    private static String digests() {
        StringBuilder digests = new StringBuilder();
        for (PdfMedium medium : PdfMedium.values()) {
            byte[] bytes = new PdfReceiptRenderer()
                    .render(Receipts.coffeeShop(), Receipts.settings(medium))
                    .bytes();
            digests.append(PdfDocumentId.digestOf(new String(bytes, StandardCharsets.ISO_8859_1))
                            .hex())
                    .append('\n');
        }
        return digests.toString();
    }

    private static String elsewhere(String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of(settings));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(OtherMachineTest.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
