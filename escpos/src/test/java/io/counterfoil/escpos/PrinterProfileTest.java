package io.counterfoil.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class PrinterProfileTest {

    @Test
    void the_generic_printers_are_those_that_shops_have() {
        assertThat(PrinterProfile.generic58())
                .extracting(PrinterProfile::columns, PrinterProfile::dots)
                .containsExactly(32, 384);
        assertThat(PrinterProfile.generic80())
                .extracting(PrinterProfile::columns, PrinterProfile::dots)
                .containsExactly(48, 576);
        assertThat(PrinterProfile.generic80With42Columns())
                .extracting(PrinterProfile::columns, PrinterProfile::dots)
                .containsExactly(42, 512);
        assertThat(PrinterProfile.generic80().codePage().number()).isEqualTo(19);
    }

    @Test
    void a_profile_changes_one_thing_at_a_time() {
        PrinterProfile profile = PrinterProfile.generic58();

        assertThat(profile.with(PrinterFeature.NATIVE_QR).has(PrinterFeature.NATIVE_QR))
                .isTrue();
        assertThat(profile.without(PrinterFeature.DRAWER_PIN_2).features()).isEmpty();
        assertThat(profile.withCodePage(CodePage.CP437).codePage()).isEqualTo(CodePage.CP437);
        assertThat(profile).isEqualTo(PrinterProfile.generic58());
    }

    @Test
    void ranges_are_checked_at_both_ends() {
        assertThat(of(32, 288, 0).columns()).isEqualTo(32);
        assertThat(of(255, 896, 20).dots()).isEqualTo(896);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(31, 384, 0))
                .withMessage("columns must be from 32 to 255 but was 31");
        assertThatIllegalArgumentException().isThrownBy(() -> of(256, 384, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> of(32, 287, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> of(32, 897, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> of(32, 384, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> of(32, 384, 21));
    }

    @Test
    void a_printer_has_at_most_one_drawer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrinterProfile.generic58().with(PrinterFeature.DRAWER_PIN_5));
    }

    private static PrinterProfile of(int columns, int dots, int feed) {
        return new PrinterProfile("test", columns, dots, CodePage.CP858, feed, Set.of());
    }
}
