package io.counterfoil.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterfoil.receipt.Barcode;
import io.counterfoil.receipt.Delivery;
import io.counterfoil.receipt.PrintResult;
import io.counterfoil.receipt.Receipt;
import io.counterfoil.receipt.ReceiptPrinter;
import io.counterfoil.receipt.Substitution;
import io.counterfoil.receipt.Text;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.testkit.printer.VirtualPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EscPosReceiptPrinterTest {

    private final PrinterProfile profile = PrinterProfile.generic58();

    @TempDir
    Path folder;

    @Test
    void a_file_holds_the_last_receipt_and_nothing_lies_beside_it() throws IOException {
        Path file = folder.resolve("receipt.bin");
        ReceiptPrinter printer = EscPosReceiptPrinter.toFile(profile, file);

        printer.print(Receipt.of(Text.left("first, and longer than the second")));
        PrintResult result = printer.print(Receipt.of(Text.left("second")));

        assertThat(result).isEqualTo(new PrintResult(Delivery.WRITTEN, List.of()));
        assertThat(lines(file)).containsExactly("second");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_device_gets_one_receipt_after_the_other() throws IOException {
        Path device = Files.createFile(folder.resolve("lp0"));
        ReceiptPrinter printer = EscPosReceiptPrinter.toDevice(profile, device);

        printer.print(Receipt.of(Text.left("first")));
        PrintResult result = printer.print(Receipt.of(Text.left("second \u6E21")));

        assertThat(result).isEqualTo(new PrintResult(Delivery.SENT, List.of(new Substitution(0, 0x6E21, "?"))));
        assertThat(lines(device)).containsExactly("first", "second ?");
    }

    @Test
    void a_device_that_is_not_there_is_a_failure_and_is_not_made() {
        Path device = folder.resolve("lp0");

        assertThatThrownBy(() -> EscPosReceiptPrinter.toDevice(profile, device).print(Receipt.of()))
                .isInstanceOfSatisfying(
                        CounterfoilException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.PRINTER_FAILED))
                .hasCauseInstanceOf(IOException.class);
        assertThat(device).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_is_a_failure_and_leaves_nothing() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken").resolve("inside"))
                .getParent();

        assertThatThrownBy(() -> EscPosReceiptPrinter.toFile(profile, taken).print(Receipt.of()))
                .isInstanceOfSatisfying(
                        CounterfoilException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.PRINTER_FAILED));
        assertThatThrownBy(() -> EscPosReceiptPrinter.toFile(profile, folder.resolve("none/x"))
                        .print(Receipt.of()))
                .isInstanceOf(CounterfoilException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(taken);
        }
    }

    @Test
    void what_can_never_be_printed_sends_nothing() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ReceiptPrinter printer = new EscPosReceiptPrinter(profile, job -> {
            sent.writeBytes(job);
            return Delivery.SENT;
        });

        assertThatIllegalArgumentException()
                .isThrownBy(() -> printer.print(Receipt.of(Text.left("x"), new Barcode("x".repeat(30)))));

        assertThat(sent.size()).isZero();
    }

    private static List<String> lines(Path file) throws IOException {
        return VirtualPrinter.epson().print(Files.readAllBytes(file)).lines();
    }
}
