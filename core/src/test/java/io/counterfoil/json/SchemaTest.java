package io.counterfoil.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that are documented and the readers that decide say the same. */
class SchemaTest {

    private static final JsonSchema SHOP = schema("shop");
    private static final JsonSchema SALE = schema("sale");
    private static final JsonSchema PLAN = schema("plan");
    private static final JsonSchema CART = schema("cart");

    private static final String KIOSK =
            "{\"shop\":{\"name\":\"Kiosk\",\"currency\":\"USD\",\"zone\":\"UTC\",\"language\":\"en\"},"
                    + "\"payment_methods\":[{\"code\":\"CASH\",\"name\":\"Cash\"}]}";

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        factory -> factory.schemaLoaders(loaders -> loaders.schemas(SchemaTest::text)))
                .getSchema(text("urn:counterfoil:" + name));
    }

    private static String text(String urn) {
        String name = urn.substring(urn.lastIndexOf(':') + 1);
        Path file = Path.of(System.getProperty("counterfoil.root", ".."), "docs", "schema", name + ".schema.json");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static void assertShop(String text, boolean expected) {
        assertThat(SHOP.validate(text, InputFormat.JSON).isEmpty())
                .as("schema on %s", text)
                .isEqualTo(expected);
        assertThat(ShopFile.read(text.getBytes(StandardCharsets.UTF_8)).<Boolean>fold(read -> true, refused -> false))
                .as("reader on %s", text)
                .isEqualTo(expected);
    }

    private static void assertPlan(String text, boolean expected) {
        assertThat(PLAN.validate(text, InputFormat.JSON).isEmpty())
                .as("schema on %s", text)
                .isEqualTo(expected);
        assertThat(PlanFile.read(text.getBytes(StandardCharsets.UTF_8)).<Boolean>fold(read -> true, refused -> false))
                .as("reader on %s", text)
                .isEqualTo(expected);
    }

    private static void assertCart(String text, boolean expected) {
        assertThat(CART.validate(text, InputFormat.JSON).isEmpty())
                .as("schema on %s", text)
                .isEqualTo(expected);
        assertThat(CartFile.read(text.getBytes(StandardCharsets.UTF_8), Currency.getInstance("USD"))
                        .<Boolean>fold(read -> true, refused -> false))
                .as("reader on %s", text)
                .isEqualTo(expected);
    }

    private static void assertSale(String text, boolean expected) {
        assertThat(SALE.validate(text, InputFormat.JSON).isEmpty())
                .as("schema on %s", text)
                .isEqualTo(expected);
        assertThat(SaleFile.read(text.getBytes(StandardCharsets.UTF_8), Currency.getInstance("USD"))
                        .<Boolean>fold(read -> true, refused -> false))
                .as("reader on %s", text)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cafe.json", "ferry.json"})
    void the_shops_of_the_examples_are_of_the_form(String name) {
        assertShop(ShopFileTest.example(name), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'till':'a/b/c'",
                "'series':{}",
                "'series':{'prefix':'','digits':12,'reset':'DAILY'}",
                "'taxes':{}",
                "'taxes':{'version':2,'rounding':{'mode':'HALF_EVEN','increment':'0.05'}}",
                "'taxes':{'rules':[{'code':'vat','name':'VAT','percent':12.5},{'code':'none','name':'N','exempt':true}]}",
                "'taxes':{'place':'PER_UNIT','rules':[{'code':'v','name':'V','kind':'PERCENT','percent':'0','base':'NET_AND_LEVY'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'FIXED','amount':'2.00','until':'2026-07-01'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'COMPOUND','percent':'10'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'SELF_COMPOUND','percent':'10','exempt':false}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'EXEMPT','from':'2026-01-01'}]}",
                "'products':[{'id':'a','name':'A','price':1}]",
                "'products':[{'id':'a','name':'A','price':'TARIFF','unit':{'code':'m','scale':2}}]",
                "'tariffs':[{'route':'r','name':'R'}]",
                "'plans':[]",
                "'plans':[{'id':'p','name':'P','composition':'ADDITIVE','excess':'SPLIT','floor':'5'}]",
                "'plans':[{'id':'p','name':'P','zones':[{'code':'z','name':'Z','base':'9.50','row_percent':-5,"
                        + "'rows':['A',{'name':'B','percent':'10','seats':[{'name':'1','percent':'-25'}]}],'seats':['1',{'name':'2'}]}]}]",
                "'plans':[{'id':'p','name':'P','stages':[{'code':'s','name':'S','until':'2026-01-01T00:00:00Z','limit':5},"
                        + "{'code':'t','name':'T','from':'2026-01-01T00:00:00Z','amount':'-2.50'}]}]",
                "'plans':[{'id':'p','name':'P','zones':[{'code':'z','name':'Z'}]}],"
                        + "'products':[{'id':'a','name':'A','price':{'plan':'p','base':'1'}}]",
                "'promotions':[{'kind':'QUANTITY','code':'A','name':'A','at_least':1,'discount':{'percent':'10'}},"
                        + "{'kind':'QUANTITY','code':'b','name':'B','trigger':'CODE','at_least':'5','discount':{'amount':1},"
                        + "'reach':'DOCUMENT','from':'2026-01-01','until':'2026-02-01','scope':{'products':[],'plans':[]}}]",
                "'promotions':[{'kind':'CHEAPEST_FREE','code':'A','name':'A','of':3,'free':1,'percent':'50'}]",
                "'products':[{'id':'a','name':'A','price':1}],"
                        + "'promotions':[{'kind':'BUNDLE','code':'A','name':'A','parts':[{'product':'a','units':2,'price':'0.50'}]}]",
            })
    void what_the_schema_takes_the_reader_takes(String members) {
        assertShop(KIOSK, true);
        assertShop(with(members), true);
        assertPlan(with(members), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'color':1",
                "'till':'a/b'",
                "'till':'A/b/c'",
                "'series':{'digits':13}",
                "'series':{'digits':0}",
                "'series':{'prefix':'tt'}",
                "'taxes':[]",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'FIXED','percent':'2.00'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'FIXED','amount':'-1'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'FIXED','amount':'1','base':'NET'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'COMPOUND','amount':'1'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'EXEMPT','percent':'1'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'FIXED','amount':'1','exempt':true}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','kind':'FLAT','percent':'1'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','percent':'1','base':'GROSS'}]}",
                "'taxes':{'rules':[{'code':'v','name':'V','percent':'1','from':'yesterday'}]}",
                "'taxes':{'version':0}",
                "'taxes':{'place':'PER_CENTURY'}",
                "'taxes':{'rounding':{'mode':'UNNECESSARY','increment':'0.01'}}",
                "'taxes':{'rounding':{'mode':'UP'}}",
                "'taxes':{'rules':[{'code':'vat','name':'VAT'}]}",
                "'taxes':{'rules':[{'code':'vat','name':'VAT','percent':'-1'}]}",
                "'taxes':{'rules':[{'code':'vat','name':'VAT','percent':'1','exempt':true}]}",
                "'products':[{'id':'A','name':'A','price':'1'}]",
                "'products':[{'id':'a','name':' ','price':'1'}]",
                "'products':[{'id':'a','name':'A'}]",
                "'products':[{'id':'a','name':'A','price':'1,00'}]",
                "'products':[{'id':'a','name':'A','price':'-1'}]",
                "'products':[{'id':'a','name':'A','price':'1','unit':'barrel'}]",
                "'products':[{'id':'a','name':'A','price':'1','unit':{'code':'m','scale':4}}]",
                "'products':[{'id':'a','name':'A','price':'1','attributes':[{'name':'levy','label':'L','visibility':'PUBLIC'}]}]",
                "'products':[{'id':'a','name':'A','price':'1','attributes':[{'name':'x','label':'L'}]}]",
                "'tariffs':[{'route':'r'}]",
                "'tariffs':[{'route':'r','name':'R','rows':[{'product':'a','rate':'1','from':'today'}]}]",
                "'plans':{}",
                "'plans':[{'id':'p'}]",
                "'plans':[{'id':'P','name':'P'}]",
                "'plans':[{'id':'p','name':'P','composition':'MIXED'}]",
                "'plans':[{'id':'p','name':'P','floor':'-1'}]",
                "'plans':[{'id':'p','name':'P','zones':[{'code':'z'}]}]",
                "'plans':[{'id':'p','name':'P','zones':[{'code':'z','name':'Z','rows':[7]}]}]",
                "'plans':[{'id':'p','name':'P','zones':[{'code':'z','name':'Z','rows':[' A']}]}]",
                "'plans':[{'id':'p','name':'P','zones':[{'code':'z','name':'Z','rows':[['A']]}]}]",
                "'plans':[{'id':'p','name':'P','zones':[{'code':'z','name':'Z','row_percent':-101}]}]",
                "'plans':[{'id':'p','name':'P','zones':[{'code':'z','name':'Z','seats':[{'percent':'1'}]}]}]",
                "'plans':[{'id':'p','name':'P','stages':[{'code':'s','name':'S','percent':'1','amount':'1'}]}]",
                "'plans':[{'id':'p','name':'P','stages':[{'code':'s','name':'S','limit':0}]}]",
                "'plans':[{'id':'p','name':'P','stages':[{'code':'s','name':'S','limit':1.5}]}]",
                "'plans':[{'id':'p','name':'P','stages':[{'code':'s','name':'S','from':'2026-01-01'}]}]",
                "'products':[{'id':'a','name':'A','price':{'base':'1'}}]",
                "'promotions':[{'kind':'GIFT','code':'A','name':'A'}]",
                "'promotions':[{'code':'A','name':'A','at_least':1,'discount':{'percent':'10'}}]",
                "'promotions':[{'kind':'QUANTITY','code':'A','name':'A','discount':{'percent':'10'}}]",
                "'promotions':[{'kind':'QUANTITY','code':'A','name':'A','at_least':1}]",
                "'promotions':[{'kind':'QUANTITY','code':'A','name':'A','at_least':1,'discount':{}}]",
                "'promotions':[{'kind':'QUANTITY','code':'A','name':'A','at_least':1,'discount':{'percent':'1'},'of':2}]",
                "'promotions':[{'kind':'QUANTITY','code':'A B','name':'A','at_least':1,'discount':{'percent':'1'}}]",
                "'promotions':[{'kind':'CHEAPEST_FREE','code':'A','name':'A','of':3}]",
                "'promotions':[{'kind':'BUNDLE','code':'A','name':'A','parts':[]}]",
                "'promotions':[{'kind':'BUNDLE','code':'A','name':'A','parts':[{'product':'a','units':2}]}]",
            })
    void what_the_schema_refuses_the_reader_refuses(String members) {
        assertShop(with(members), false);
        assertPlan(with(members), false);
    }

    @Test
    void who_only_asks_for_prices_need_not_say_by_what_is_paid() {
        String kiosk = KIOSK.replaceAll(",\"payment_methods.*", "}");

        assertShop(kiosk, false);
        assertPlan(kiosk, true);
        assertShop(kiosk.replaceAll("}$", ",\"payment_methods\":[]}"), false);
        assertPlan(kiosk.replaceAll("}$", ",\"payment_methods\":[]}"), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'percent':'3','amount':'0.50'}", "{'percent':3}", "{'amount':'0.50'}"})
    void a_fee_is_a_percentage_an_amount_or_both(String fee) {
        assertShop(atFee(fee), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "'3'", "{'percent':'-3'}", "{'amount':'-0.50'}", "{'amount':'1','currency':'USD'}"})
    void a_fee_is_nothing_else(String fee) {
        assertShop(atFee(fee), false);
    }

    private static String atFee(String fee) {
        return KIOSK.replace("\"Cash\"}", "\"Cash\",\"traits\":[\"CASH\"],\"fee\":" + fee.replace('\'', '"') + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'cash_rounding':{'mode':'HALF_UP','increment':'0.05'}",
                "'display':{'base':'USD','counter':'VES','rate':'36.5217','as_of':'2026-06-01'}",
                "'display':{'base':'EUR','counter':'USD','rate':1.05,'as_of':'2026-06-01'}",
            })
    void what_the_schema_takes_of_a_shop_the_reader_takes(String members) {
        assertShop(of(members), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'cash_rounding':'0.05'",
                "'cash_rounding':{'mode':'HALF_UP'}",
                "'display':{'base':'USD','counter':'VES','rate':'36.5217'}",
                "'display':{'base':'USD','counter':'bolivar','rate':'36.5217','as_of':'2026-06-01'}",
                "'display':{'base':'USD','counter':'VES','rate':'-1','as_of':'2026-06-01'}",
                "'display':{'base':'USD','counter':'VES','rate':'36.5217','as_of':'today'}",
            })
    void what_the_schema_refuses_of_a_shop_the_reader_refuses(String members) {
        assertShop(of(members), false);
    }

    private static String of(String members) {
        return KIOSK.replace("\"name\":\"Kiosk\"", "\"name\":\"Kiosk\"," + members.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'v','code':'K7QX-93MT','name':'V','discount':{'amount':'25'}}",
                "{'id':'v','code':'k7qx-93mt','name':'V','discount':{'amount':'25'},'uses':{'rest':'KEPT'},'reach':'DOCUMENT'}",
                "{'id':'v','code':'K7QX-93MT','name':'V','discount':{'percent':'100'},'uses':{'limit':3},'until':'2027-01-01'}",
            })
    void what_the_schema_takes_of_a_voucher_the_reader_takes_but_not_from_the_file_of_a_till(String voucher) {
        assertPlan(with("'vouchers':[" + voucher + "]"), true);
        assertShop(with("'vouchers':[" + voucher + "]"), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'v','code':'TOO','name':'V','discount':{'amount':'25'}}",
                "{'id':'v','code':'K7QX-93MT','name':'V'}",
                "{'id':'v','name':'V','discount':{'amount':'25'}}",
                "{'id':'v','code':'K7QX-93MT','name':'V','discount':{'amount':'25'},'uses':2}",
                "{'id':'v','code':'K7QX-93MT','name':'V','discount':{'amount':'25'},'uses':{'limit':0}}",
                "{'id':'v','code':'K7QX-93MT','name':'V','discount':{'amount':'25'},'value':'1'}",
            })
    void what_the_schema_refuses_of_a_voucher_the_reader_refuses(String voucher) {
        assertPlan(with("'vouchers':[" + voucher + "]"), false);
    }

    private static String with(String members) {
        return KIOSK.substring(0, KIOSK.length() - 1) + "," + members.replace('\'', '"') + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'tickets':[]}",
                "{'tickets':[{'lines':[],'payments':[]}]}",
                "{'lines':[{'product':'car','quantity':1,'vehicle_number':'GR 1','unit_rate':'163','levy':17}]}",
                "{'lines':[{'product':'a','quantity':'-0.5'}],'discount':{'percent':'10'},'total':'1.5','currency':'EUR'}",
                "{'payments':[{'method':'CASH','amount':'200','reference':'R'}],'customer':{'name':'Ana','document':'V'}}",
                "{'lines':[{'product':'a','quantity':1,'place':{'zone':'stalls','row':'B'}}],'promotions':['A'],'vouchers':['CODE']}",
            })
    void what_the_sale_schema_takes_the_reader_takes(String text) {
        assertSale(text.replace('\'', '"'), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{'tickets':{}}",
                "{'tickets':[],'lines':[]}",
                "{'lines':[{'product':'a'}]}",
                "{'lines':[{'product':'a','quantity':'two'}]}",
                "{'lines':[{'product':'a','quantity':1,'vehicle_number':7}]}",
                "{'lines':[{'product':'a','quantity':1,'Vehicle':'x'}]}",
                "{'lines':[{'product':'a','quantity':1,'discount':{}}]}",
                "{'discount':{'percent':'1','amount':'1'}}",
                "{'payments':[{'method':'cash','amount':'1'}]}",
                "{'payments':[{'method':'CASH'}]}",
                "{'customer':{'document':'V'}}",
                "{'customer':{'name':' '}}",
                "{'total':null}",
                "{'currency':'euro'}",
            })
    void what_the_sale_schema_refuses_the_reader_refuses(String text) {
        assertSale(text.replace('\'', '"'), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'lines':[{'product':'car','quantity':1,'vehicle_number':'GR 1'}],'payments':[{'method':'CASH','amount':1}]}",
                "{'at':'2026-11-20T14:15:00Z','date':'2026-11-21'}",
                "{'at':'2026-11-20T14:15:00.123-04:00','route':'a.b','total':'5','customer':{'name':'Ana'}}",
                "{'promotions':['SUMMER24','friends'],'vouchers':['k7qx-93mt']}",
                "{'lines':[{'product':'a','quantity':1,'place':{'zone':'stalls','row':'B','seat':'12'}}]}",
                "{'lines':[{'product':'a','quantity':3,'place':{'zone':'lawn'},"
                        + "'holding':[{'stage':'early','units':2},{'units':'1'}]}]}",
                "{'left':{}}",
                "{'left':{'stages':[{'plan':'p','stage':'s','units':0}],'vouchers':[{'voucher':'v'},"
                        + "{'voucher':'v','uses':'3','amount':'1.50'}]}}",
            })
    void what_the_cart_schema_takes_the_reader_takes(String text) {
        assertCart(text.replace('\'', '"'), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'tickets':[]}",
                "{'at':'today'}",
                "{'at':'2026-11-20T14:15:00'}",
                "{'at':1700000000}",
                "{'date':'2026-11-20T14:15:00Z'}",
                "{'lines':[{'product':'a'}]}",
                "{'lines':[{'product':'a','quantity':1,'discount':7}]}",
                "{'lines':[{'product':'a','quantity':1,'Vehicle':'x'}]}",
                "{'colour':'red'}",
                "{'promotions':'SUMMER24'}",
                "{'promotions':['A B']}",
                "{'vouchers':['K7Q']}",
                "{'lines':[{'product':'a','quantity':1,'place':'stalls'}]}",
                "{'lines':[{'product':'a','quantity':1,'place':{'row':'B'}}]}",
                "{'lines':[{'product':'a','quantity':1,'place':{'zone':'Stalls'}}]}",
                "{'lines':[{'product':'a','quantity':1,'place':{'zone':'stalls','seat':12}}]}",
                "{'lines':[{'product':'a','quantity':1,'holding':{'stage':'early','units':2}}]}",
                "{'lines':[{'product':'a','quantity':1,'holding':[{'stage':'early'}]}]}",
                "{'lines':[{'product':'a','quantity':1,'holding':[{'units':0}]}]}",
                "{'lines':[{'product':'a','quantity':1,'holding':[{'units':1000000000}]}]}",
                "{'left':[]}",
                "{'left':{'stages':[{'plan':'p','units':1}]}}",
                "{'left':{'stages':[{'plan':'p','stage':'s','units':-1}]}}",
                "{'left':{'vouchers':[{'voucher':'v','amount':'-1'}]}}",
                "{'left':{'vouchers':[{'uses':1}]}}",
            })
    void what_the_cart_schema_refuses_the_reader_refuses(String text) {
        assertCart(text.replace('\'', '"'), false);
    }

    @Test
    void a_sale_says_neither_when_it_is_nor_what_is_left_or_on_hold() {
        assertSale("{\"at\":\"2026-11-20T14:15:00Z\"}", false);
        assertSale("{\"left\":{}}", false);
        assertSale("{\"lines\":[{\"product\":\"a\",\"quantity\":1,\"holding\":[{\"units\":1}]}]}", false);
    }

    @Test
    void a_number_that_is_not_exact_as_it_is_written_is_beyond_a_schema_and_refused_by_the_reader() {
        assertThat(SALE.validate("{\"total\":1e2}", InputFormat.JSON)).isEmpty();
        assertThat(SaleFile.read("{\"total\":1e2}".getBytes(StandardCharsets.UTF_8), Currency.getInstance("USD"))
                        .<Boolean>fold(read -> true, refused -> false))
                .isFalse();
    }
}
