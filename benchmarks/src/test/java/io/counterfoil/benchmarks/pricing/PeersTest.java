package io.counterfoil.benchmarks.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.money.Money;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.QuoteLine;
import io.counterfoil.tax.TaxTreatment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison of speed means something only where all do the same work. */
class PeersTest {
    private static final TaxTreatment ADDED = TaxTreatment.EXCLUSIVE;
    private static final Order TICKET = Order.ofLines(5);

    @TestFactory
    Stream<DynamicTest> every_peer_arrives_at_every_figure_of_the_quote() {
        return Stream.of(TaxTreatment.values())
                .flatMap(treatment -> Stream.of(
                        same("BigDecimal", new BigDecimalPeer(TICKET), treatment),
                        same("Joda-Money", new JodaPeer(TICKET), treatment),
                        same("Moneta FastMoney", MonetaPeer.ofFastMoney(TICKET), treatment),
                        same("Moneta Money", MonetaPeer.ofMoney(TICKET), treatment)));
    }

    @ParameterizedTest
    @EnumSource
    void the_ticket_has_cents_to_spread(TaxTreatment treatment) {
        Quote quote = Shop.of(TICKET, treatment).price();

        assertThat(quote.lines())
                .flatExtracting(QuoteLine::taxes)
                .anyMatch(tax -> !tax.correction().isZero());
    }

    @Test
    void the_figures_are_those_computed_by_hand() {
        assertThat(Shop.of(TICKET, TaxTreatment.EXCLUSIVE).price().totals().tax())
                .hasToString("USD 119.02");
        assertThat(Shop.of(TICKET, TaxTreatment.INCLUSIVE).price().totals().tax())
                .hasToString("USD 102.60");
    }

    @Test
    void what_is_measured_is_what_is_compared() {
        PricingBenchmark benchmark = new PricingBenchmark();
        PricingBenchmark.Library library = new PricingBenchmark.Library();
        library.open();

        assertThat(benchmark.counterfoil(library))
                .isEqualTo(Shop.of(TICKET, ADDED).price());
        assertThat(benchmark.bigDecimal(new PricingBenchmark.Decimals()))
                .isEqualTo(new BigDecimalPeer(TICKET).price(ADDED));
        assertThat(benchmark.jodaMoney(new PricingBenchmark.Joda())).isEqualTo(new JodaPeer(TICKET).price(ADDED));
        assertThat(benchmark.monetaFastMoney(new PricingBenchmark.FastMoney()))
                .isEqualTo(MonetaPeer.ofFastMoney(TICKET).price(ADDED));
        assertThat(benchmark.monetaMoney(new PricingBenchmark.Money()))
                .isEqualTo(MonetaPeer.ofMoney(TICKET).price(ADDED));
    }

    private static <M> DynamicTest same(String name, Peer<M> peer, TaxTreatment treatment) {
        return DynamicTest.dynamicTest(name + " " + treatment, () -> {
            Quote quote = Shop.of(TICKET, treatment).price();

            assertThat(figures(peer, peer.price(treatment))).isEqualTo(figures(quote));
        });
    }

    private static <M> List<List<Long>> figures(Peer<M> peer, Bill<M> bill) {
        List<List<M>> figures = new ArrayList<>();
        for (Bill.Line<M> line : bill.lines()) {
            figures.add(List.of(
                    line.unitPrice(),
                    line.subtotal(),
                    line.discount(),
                    line.net(),
                    line.levy(),
                    line.ownTax(),
                    line.tax(),
                    line.total()));
        }
        figures.add(List.of(bill.subtotal(), bill.discount(), bill.net(), bill.levy(), bill.tax(), bill.total()));
        return figures.stream()
                .map(row -> row.stream().map(peer::cents).toList())
                .toList();
    }

    private static List<List<Long>> figures(Quote quote) {
        List<List<Long>> figures = new ArrayList<>();
        for (QuoteLine line : quote.lines()) {
            figures.add(cents(
                    line.unitPrice(),
                    line.totals().subtotal(),
                    line.totals().discount(),
                    line.totals().net(),
                    line.totals().levy(),
                    line.taxes().get(0).own(),
                    line.totals().tax(),
                    line.totals().total()));
        }
        figures.add(cents(
                quote.totals().subtotal(),
                quote.totals().discount(),
                quote.totals().net(),
                quote.totals().levy(),
                quote.totals().tax(),
                quote.totals().total()));
        return figures;
    }

    private static List<Long> cents(Money... amounts) {
        return Stream.of(amounts).map(Money::minorUnits).toList();
    }
}
