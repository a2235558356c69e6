package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What programs other than our own make of a document: Poppler, MuPDF and ZBar, where this machine has them. */
class OtherReadersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void poppler_reads_the_text(PdfMedium medium) throws Exception {
        Path pdf = written(medium);

        String text = output("pdftotext", "-layout", pdf.toString(), "-");

        assertThat(text.replaceAll(" +", " "))
                .contains("Café Miramar")
                .contains("Coffee 2 50.00 100.00\n")
                .contains("TOTAL USD 156.60\n");
    }

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void mupdf_reads_the_text_and_finds_nothing_to_repair(PdfMedium medium) throws Exception {
        Path pdf = written(medium);

        assertThat(output("mutool", "draw", "-q", "-F", "txt", pdf.toString())).contains("Café Miramar", "USD 156.60");
        assertThat(output("mutool", "info", pdf.toString()))
                .contains("Pages: 1")
                .doesNotContain("warning", "error");
    }

    @ParameterizedTest
    @EnumSource(PdfMedium.class)
    void zbar_reads_both_codes(PdfMedium medium) throws Exception {
        assumeInstalled("zbarimg");
        Path pdf = written(medium);
        Path image = folder.resolve("page");
        output("pdftoppm", "-r", "203", "-png", "-singlefile", pdf.toString(), image.toString());

        assertThat(output("zbarimg", "--quiet", "--nodbus", image + ".png"))
                .contains("QR-Code:" + Receipts.PRINTED_HASH)
                .contains("CODE-128:TT00000001");
    }

    @Test
    void no_reader_is_needed_for_the_build() {
        assertThat(installed("no-such-reader")).isFalse();
    }

    private Path written(PdfMedium medium) throws IOException {
        RenderedPdf pdf = new PdfReceiptRenderer().render(Receipts.coffeeShop(), Receipts.settings(medium));
        return Files.write(folder.resolve(medium + ".pdf"), pdf.bytes());
    }

    private static String output(String program, String... arguments) throws IOException, InterruptedException {
        assumeInstalled(program);
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(program).isZero();
        return output;
    }

    private static void assumeInstalled(String program) {
        assumeTrue(installed(program), program + " is not installed: skipped");
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
