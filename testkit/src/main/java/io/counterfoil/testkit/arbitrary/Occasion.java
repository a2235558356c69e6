package io.counterfoil.testkit.arbitrary;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Product;
import io.counterfoil.catalog.Promotion;
import io.counterfoil.catalog.PromotionCode;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.PromotionTerms;
import io.counterfoil.catalog.PromotionTrigger;
import io.counterfoil.catalog.RouteId;
import io.counterfoil.catalog.Tariff;
import io.counterfoil.catalog.TariffRow;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.pricing.Situation;
import io.counterfoil.tax.TaxRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A situation and a day on which an assortment has something to sell. */
record Occasion(Assortment assortment, Situation situation, Day day) {
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 2);

    /** A date, perhaps on a route, and what is sold then. */
    record Day(LocalDate date, @Nullable RouteId route, List<Product> products) {
        static Day of(Assortment assortment, LocalDate date, @Nullable RouteId route) {
            List<Product> sold = assortment.products().stream()
                    .filter(product -> isSold(assortment, product, date, route))
                    .toList();
            return new Day(date, route, sold);
        }
    }

    /** Days at which something changes, on either side of the change, off every route and on each. */
    static List<Day> days(Assortment assortment) {
        List<Day> all = new ArrayList<>();
        for (LocalDate date : days(ofTaxes(assortment))) {
            all.add(Day.of(assortment, date, null));
        }
        for (Tariff tariff : assortment.tariffs()) {
            Stream<Validity> ofTariff = tariff.rows().stream().map(TariffRow::validity);
            for (LocalDate date : days(Stream.concat(ofTaxes(assortment), ofTariff))) {
                all.add(Day.of(assortment, date, tariff.route()));
            }
        }
        all.removeIf(day -> day.products().isEmpty());
        return all;
    }

    private static Stream<Validity> ofTaxes(Assortment assortment) {
        return assortment.taxes().rules().stream().map(TaxRule::validity);
    }

    private static Set<LocalDate> days(Stream<Validity> periods) {
        Set<LocalDate> days = new TreeSet<>();
        periods.forEach(period -> {
            if (!period.from().equals(LocalDate.MIN)) {
                days.add(period.from());
            }
            if (!period.isOpenEnded()) {
                days.add(period.until().minusDays(1));
            }
        });
        if (days.isEmpty()) {
            days.add(ANY_DAY);
        }
        return days;
    }

    List<Product> products() {
        return day.products();
    }

    /** The codes that are good for something on that day. */
    List<PromotionCode> promotions() {
        return assortment.promotions().stream()
                .map(Promotion::terms)
                .filter(terms -> terms.trigger() == PromotionTrigger.CODE)
                .filter(terms -> terms.validity().contains(day.date()))
                .map(PromotionTerms::code)
                .toList();
    }

    /** Whether something of a cart is in a scope. */
    boolean isInScope(PromotionScope scope, Cart cart) {
        return cart.lines().stream()
                .map(CartLine::product)
                .anyMatch(id -> assortment.product(id).filter(scope::contains).isPresent());
    }

    Cart cart(List<CartLine> lines) {
        Cart cart = Cart.of(assortment.shop().currency(), day.date(), lines);
        return day.route() == null ? cart : cart.onRoute(day.route());
    }

    private static boolean isSold(Assortment assortment, Product product, LocalDate date, @Nullable RouteId route) {
        boolean isTaxKnown = product.taxes().stream()
                .allMatch(code -> assortment.taxes().rule(code, date).isPresent());
        return isTaxKnown
                && product.price()
                        .<Boolean>fold(
                                fixed -> true,
                                () -> route != null
                                        && assortment
                                                .tariff(route)
                                                .flatMap(tariff -> tariff.row(product.id(), date))
                                                .isPresent(),
                                byPlan -> true);
    }
}
