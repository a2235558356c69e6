package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;
import static io.counterfoil.sale.Cafe.refusals;
import static io.counterfoil.sale.Cafe.usd;
import static io.counterfoil.sale.Theatre.CONCERT;
import static io.counterfoil.sale.Theatre.EARLY;
import static io.counterfoil.sale.Theatre.entry;
import static io.counterfoil.sale.Theatre.lawn;
import static io.counterfoil.sale.Theatre.stalls;
import static io.counterfoil.sale.Theatre.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.DiscountReach;
import io.counterfoil.catalog.PromotionScope;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.catalog.VoucherUses;
import io.counterfoil.inventory.Pool;
import io.counterfoil.inventory.SeatStatus;
import io.counterfoil.ledger.Verdict;
import io.counterfoil.plan.Place;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.RowName;
import io.counterfoil.plan.ZoneCode;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.CartLine;
import io.counterfoil.shop.Permission;
import io.counterfoil.ticket.RecordedTicket;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What runs out is sold once, comes back with a cancellation, and is changed by those who may. */
class StockSaleTest {

    private final Cafe cafe = Theatre.open();
    private final Desk desk = cafe.desk();
    private final Checkout checkout = desk.checkout();

    private static SaleRequest sale(CartLine... lines) {
        return SaleRequest.of(cart(lines), cash("5000.00"));
    }

    private RecordedTicket sell(CartLine... lines) {
        return checkout.sell(sale(lines)).orThrow();
    }

    private List<String> refused(CartLine... lines) {
        return refusals(checkout.sell(sale(lines)));
    }

    private void cancel(RecordedTicket ticket) {
        desk.cancellations().cancel(ticket.ticket().id(), "came back").orThrow();
    }

    @Test
    void a_seat_is_sold_once_and_again_after_it_came_back() {
        RecordedTicket ticket = sell(entry(stalls("A", 1)), entry(stalls("A", 2)));

        assertThat(refused(entry(stalls("B", 1)), entry(stalls("A", 2)), entry(stalls("A", 1))))
                .containsExactly(
                        "PLACE_SOLD tickets[0].lines[1].place: this place is sold already",
                        "PLACE_SOLD tickets[0].lines[2].place: this place is sold already");
        cancel(ticket);

        assertThat(sell(entry(stalls("A", 2))).ticket().number()).hasToString("TT00000002");
        assertThat(cafe.audit().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void two_tickets_of_one_request_do_not_get_one_seat() {
        assertThat(refusals(checkout.sell(List.of(sale(entry(stalls("A", 1))), sale(entry(stalls("A", 1)))))))
                .containsExactly("PLACE_SOLD tickets[1].lines[0].place: this place is sold already");
        assertThat(refused(entry(stalls("A", 1)), entry(stalls("A", 1))))
                .as("a seat twice in one cart is the cart's fault")
                .containsExactly(
                        "DUPLICATE tickets[0].lines[1].place: this stands at tickets[0].lines[0].place already");
        assertThat(desk.holds().seats(CONCERT, ZoneCode.of("stalls")).orThrow().available())
                .isEqualTo(12);
    }

    @Test
    void what_is_wrong_with_the_cart_and_what_is_not_there_are_told_together() {
        assertThat(refused(
                        entry(lawn(), 0),
                        line("poster", 1),
                        entry(stalls("A", 9)),
                        entry(stalls("A", 1), 2),
                        line("tea", 1)))
                .containsExactly(
                        "SOLD_OUT tickets[0].lines[1].quantity: nothing is left of it",
                        "QUANTITY_NOT_POSITIVE tickets[0].lines[0].quantity: the quantity must be more than 0 but was 0",
                        "UNKNOWN_SEAT tickets[0].lines[2].place.seat: the zone has no such seat",
                        "SEAT_IS_ONE tickets[0].lines[3].quantity: a numbered seat is 1 unit and not 2",
                        "UNKNOWN_PRODUCT tickets[0].lines[4].product: this product is not sold here");
    }

    @Test
    void a_counted_product_is_sold_as_long_as_there_is_some() {
        assertThat(desk.holds().available(Theatre.POSTER).orThrow()).hasValue(0);
        Pool posters = desk.stock().stockIn(Theatre.POSTER, 3, "delivery 17").orThrow();
        assertThat(posters.capacity()).hasValue(3);

        RecordedTicket two = sell(line("poster", 2));
        assertThat(refused(line("poster", 2)))
                .containsExactly("STOCK_EXCEEDED tickets[0].lines[0].quantity: only 1 are left");
        sell(line("poster", 1));
        assertThat(refused(line("poster", 1)))
                .containsExactly("SOLD_OUT tickets[0].lines[0].quantity: nothing is left of it");
        cancel(two);

        assertThat(desk.holds().available(Theatre.POSTER).orThrow()).hasValue(2);
        assertThat(desk.stock().stockIn(Theatre.POSTER, 5, "delivery 18").orThrow())
                .extracting(Pool::capacity, Pool::sold)
                .containsExactly(OptionalLong.of(8), 1L);
        assertThat(desk.stock()
                        .stockIn(Theatre.POSTER, -2, "two are torn")
                        .orThrow()
                        .capacity())
                .hasValue(6);
    }

    @Test
    void what_is_sold_by_weight_is_counted_in_its_smallest_unit() {
        desk.stock().stockIn(Theatre.CHEESE, 2_500, "one wheel").orThrow();

        sell(CartLine.of(Theatre.CHEESE, new BigDecimal("1.75")));

        assertThat(desk.holds().available(Theatre.CHEESE).orThrow()).hasValue(750);
        assertThat(refused(CartLine.of(Theatre.CHEESE, new BigDecimal("0.751"))))
                .containsExactly("STOCK_EXCEEDED tickets[0].lines[0].quantity: only 750 are left");
    }

    @Test
    void what_nobody_counts_never_runs_out() {
        sell(line("coffee", 900));

        assertThat(desk.holds().available(Theatre.BOOKING).orThrow()).isEmpty();
        assertThat(desk.holds().available(CONCERT, lawn()).orThrow()).isEmpty();
    }

    @Test
    void a_zone_gets_a_capacity_that_counts_what_was_sold_before() {
        sell(entry(lawn(), 3));

        assertThat(refusals(desk.stock().resize(CONCERT, lawn(), 2, "rain")))
                .containsExactly("CAPACITY_BELOW_TAKEN capacity: 3 are sold or held, so the capacity cannot be 2");
        desk.stock().resize(CONCERT, lawn(), 5, "rain").orThrow();

        assertThat(desk.holds().available(CONCERT, lawn()).orThrow()).hasValue(2);
        assertThat(refused(entry(lawn(), 2), entry(lawn(), 1)))
                .containsExactly("SOLD_OUT tickets[0].lines[1].quantity: nothing is left of it");
    }

    @Test
    void a_limited_stage_counts_over_all_tickets_and_takes_back_what_was_cancelled() {
        RecordedTicket six = sell(entry(lawn(), 6));
        assertThat(six.ticket().settlement().total()).isEqualTo(usd("180.00"));

        assertThat(refused(entry(lawn(), 3)))
                .containsExactly("STAGE_EXCEEDED tickets[0].lines[0].quantity: only 2 are left up to the stage early");
        assertThat(refusals(checkout.sell(List.of(sale(entry(lawn(), 1)), sale(entry(lawn(), 2))))))
                .containsExactly("STAGE_EXCEEDED tickets[1].lines[0].quantity: only 1 are left up to the stage early");
        sell(entry(lawn(), 2));
        assertThat(sell(entry(lawn(), 1)).ticket().settlement().total())
                .as("used up, so the next holds at once")
                .isEqualTo(usd("40.00"));
        cancel(six);

        assertThat(sell(entry(lawn(), 1)).ticket().settlement().total()).isEqualTo(usd("30.00"));
    }

    @Test
    void a_table_is_sold_whole_or_not_at_all() {
        CartLine[] whole = IntStream.rangeClosed(1, 4)
                .mapToObj(seat -> entry(table("T1", seat)))
                .toArray(CartLine[]::new);

        assertThat(refused(entry(stalls("A", 1)), entry(table("T1", 2)), entry(table("T1", 3))))
                .containsExactly(
                        "TABLE_SOLD_WHOLE tickets[0].lines[1].place: this table is sold whole: all its 4 seats or none");
        assertThat(sell(whole).ticket().quote().lines()).hasSize(4);
        desk.stock().block(CONCERT, List.of(table("T2", 1)), "broken").orThrow();

        assertThat(refused(IntStream.rangeClosed(1, 4)
                        .mapToObj(seat -> entry(table("T2", seat)))
                        .toArray(CartLine[]::new)))
                .containsExactly("PLACE_BLOCKED tickets[0].lines[0].place: this place is blocked");
        assertThat(desk.holds().seats(CONCERT, ZoneCode.of("tables")).orThrow().available())
                .isZero();
    }

    @Test
    void seats_are_blocked_and_set_free_unless_somebody_has_them() {
        sell(entry(stalls("A", 1)));
        List<Place> two = List.of(stalls("A", 1), stalls("A", 2));

        assertThat(refusals(desk.stock().block(CONCERT, two, "camera")))
                .containsExactly("CAPACITY_BELOW_TAKEN places[0]: 1 are sold or held, so the capacity cannot be 0");
        desk.stock().block(CONCERT, List.of(stalls("A", 2)), "camera").orThrow();
        assertThat(desk.holds().seats(CONCERT, ZoneCode.of("stalls")).orThrow().status(stalls("A", 2)))
                .contains(SeatStatus.BLOCKED);
        desk.stock().unblock(CONCERT, two, "no camera").orThrow();

        sell(entry(stalls("A", 2)));
    }

    @Test
    void changes_of_the_stock_are_refused_with_their_reasons() {
        ZoneCode pit = ZoneCode.of("pit");
        StockDesk stock = desk.stock();

        assertThat(refusals(stock.stockIn(Theatre.POSTER, 1, " ")))
                .containsExactly("REASON_REQUIRED reason: a reason is required");
        assertThat(refusals(stock.stockIn(io.counterfoil.catalog.ProductId.of("tea"), 1, "x")))
                .containsExactly("UNKNOWN_PRODUCT product: this product is not sold here");
        assertThat(refusals(stock.stockIn(Theatre.BOOKING, 1, "x")))
                .containsExactly("VALUE_INVALID product: the value must be a product whose stock is counted");
        assertThat(refusals(stock.stockIn(Theatre.POSTER, -1, "x")))
                .containsExactly("VALUE_INVALID units: the value must be such that 0 to 999999999999 are there then");
        assertThat(refusals(stock.resize(CONCERT, lawn(), -1, "")))
                .containsExactly(
                        "VALUE_INVALID capacity: the value must be 0 to 999999999999",
                        "REASON_REQUIRED reason: a reason is required");
        assertThat(refusals(stock.resize(PlanId.of("ball"), 5, "x")))
                .containsExactly("UNKNOWN_PLAN plan: the assortment has no such price plan");
        assertThat(refusals(stock.resize(CONCERT, Place.in(pit), 5, "x")))
                .containsExactly("UNKNOWN_ZONE place.zone: the price plan has no such zone");
        assertThat(refusals(stock.resize(CONCERT, lawn().row(RowName.of("A")), 5, "x")))
                .containsExactly("UNKNOWN_ROW place.row: the zone has no such row");
        assertThat(refusals(stock.resize(CONCERT, stalls("A", 1), 5, "x")))
                .containsExactly("VALUE_INVALID place: the value must be in a zone whose seats are not numbered");
        assertThat(refusals(stock.block(CONCERT, List.of(lawn(), stalls("C", 1), Place.in(pit)), "x")))
                .containsExactly(
                        "PLACE_REQUIRED places[0].seat: the seat of the place is required",
                        "UNKNOWN_ROW places[1].row: the zone has no such row",
                        "UNKNOWN_ZONE places[2].zone: the price plan has no such zone");
        assertThat(refusals(stock.block(CONCERT, Collections.nCopies(201, lawn()), "x")))
                .containsExactly("TOO_MANY places: at most 200 are allowed but there are 201");
        cafe.denied.add(Permission.STOCK);
        assertThat(refusals(stock.resize(CONCERT, 5, "x")))
                .containsExactly("PERMISSION_DENIED: the permission STOCK is needed");
    }

    private static Voucher voucher(String id, Discount discount, VoucherUses uses) {
        return new Voucher(
                VoucherId.of(id),
                VoucherCode.of(id.toUpperCase(java.util.Locale.ROOT) + "-CODE"),
                "Gift",
                discount,
                uses,
                Validity.ALWAYS,
                PromotionScope.EVERYTHING,
                DiscountReach.DOCUMENT);
    }

    private static Cart coffees(int count, Voucher voucher) {
        return cart(line("coffee", count)).with(voucher.code());
    }

    @Test
    void a_voucher_is_used_as_often_as_it_says_and_comes_back_with_a_cancellation() {
        Voucher twice = voucher("twice", Discount.of(usd("2.00")), VoucherUses.times(2));
        assertThat(desk.stock().issueVouchers(List.of(twice)).orThrow()).isEqualTo(1);
        SaleRequest coffee = SaleRequest.of(coffees(1, twice), cash("3.00"));

        RecordedTicket first = checkout.sell(coffee).orThrow();
        assertThat(refusals(checkout.sell(List.of(coffee, coffee))))
                .as("the first of the two uses it up")
                .startsWith("VOUCHER_USED_UP tickets[1].vouchers[0]: the voucher is used up");
        checkout.sell(coffee).orThrow();
        assertThat(refusals(checkout.sell(coffee)))
                .startsWith("VOUCHER_USED_UP tickets[0].vouchers[0]: the voucher is used up");
        cancel(first);

        checkout.sell(coffee).orThrow();
    }

    @Test
    void a_gift_card_is_spent_bit_by_bit() {
        Voucher card = voucher("card", Discount.of(usd("12.00")), VoucherUses.UNTIL_SPENT);
        desk.stock().issueVouchers(List.of(card)).orThrow();

        checkout.sell(SaleRequest.of(coffees(1, card))).orThrow();
        assertThat(checkout.quote(coffees(2, card)).orThrow().total()).isEqualTo(usd("3.00"));
        RecordedTicket rest =
                checkout.sell(SaleRequest.of(coffees(2, card), cash("3.00"))).orThrow();
        assertThat(rest.ticket().quote().vouchers().get(0).left()).isEqualTo(usd("0.00"));
        assertThat(refusals(checkout.quote(coffees(1, card))))
                .containsExactly("VOUCHER_USED_UP vouchers[0]: the voucher is used up");
        cancel(rest);

        assertThat(checkout.quote(coffees(2, card)).orThrow().total()).isEqualTo(usd("3.00"));
        assertThatIllegalStateException().isThrownBy(() -> desk.stock().issueVouchers(List.of(card)));
    }

    @Test
    void a_sale_that_is_refused_takes_nothing() {
        desk.stock().stockIn(Theatre.POSTER, 1, "delivery 17").orThrow();

        assertThat(refusals(checkout.sell(
                        SaleRequest.of(cart(line("poster", 1), entry(stalls("A", 1))), cash("1.00")))))
                .containsExactly("PAYMENT_TOO_LITTLE tickets[0].payments: 70.00 is due but 1.00 was tendered");

        sell(line("poster", 1), entry(stalls("A", 1)));
        assertThat(refused(entry(lawn(), 8)))
                .as("the refused ticket used none of the stage")
                .containsExactly(
                        "STAGE_EXCEEDED tickets[0].lines[0].quantity: only 7 are left up to the stage " + EARLY);
    }
}
