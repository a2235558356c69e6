package io.counterfoil.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.receipt.Delivery;
import io.counterfoil.receipt.PrintResult;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.Substitution;
import io.counterfoil.receipt.Text;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReceiptFileTest {

    private static final PdfSettings SETTINGS = Receipts.settings(PdfMedium.ROLL_80);

    @TempDir
    private Path folder;

    @Test
    void a_print_is_the_file_that_the_renderer_makes() throws IOException {
        Path file = folder.resolve("TT00000001.pdf");

        PrintResult result = new PdfReceiptFile(file, SETTINGS).print(Receipts.ferry());

        assertThat(result).isEqualTo(new PrintResult(Delivery.WRITTEN, List.of()));
        assertThat(Files.readAllBytes(file))
                .isEqualTo(new PdfReceiptRenderer()
                        .render(Receipts.ferry(), SETTINGS)
                        .bytes());
        assertThat(names()).containsExactly("TT00000001.pdf");
    }

    @Test
    void a_second_print_replaces_the_first() throws IOException {
        Path file = folder.resolve("TT00000001.pdf");
        Files.writeString(file, "an older print");

        new PdfReceiptFile(file, SETTINGS).print(Receipts.ferry());

        assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void characters_that_were_replaced_are_listed() {
        PrintResult result =
                new PdfReceiptFile(folder.resolve("a.pdf"), SETTINGS).print(Receipt.of(Text.left("\uD83E\uDD67")));

        assertThat(result.substitutions()).containsExactly(new Substitution(0, 0x1F967, "\uFFFD"));
    }

    @Test
    void a_folder_that_does_not_exist_is_a_failure_of_the_printer() {
        PdfReceiptFile printer = new PdfReceiptFile(folder.resolve("missing").resolve("a.pdf"), SETTINGS);

        assertThatThrownBy(() -> printer.print(Receipts.ferry()))
                .isInstanceOfSatisfying(
                        CounterfoilException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.PRINTER_FAILED))
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void a_place_that_cannot_be_replaced_is_a_failure_of_the_printer_and_leaves_nothing() throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("a.pdf"));
        Files.writeString(occupied.resolve("inside"), "kept");

        assertThatThrownBy(() -> new PdfReceiptFile(occupied, SETTINGS).print(Receipts.ferry()))
                .isInstanceOfSatisfying(
                        CounterfoilException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.PRINTER_FAILED));

        assertThat(names()).containsExactly("a.pdf");
        assertThat(occupied.resolve("inside")).hasContent("kept");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
