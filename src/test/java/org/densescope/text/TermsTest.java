package org.densescope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One term for one thing: words that are out do not come back into the texts.
class TermsTest {
    /// A wording that is out.
    ///
    /// @param form what must not be found
    /// @param instead what stands for it
    /// @param but keys, or beginnings of keys that end in a dot, in which it may stand
    private record Out(Pattern form, String instead, Set<String> but) {
        static Out of(String form, String instead, String... but) {
            return new Out(Pattern.compile(form), instead, Set.of(but));
        }

        boolean forbids(String key, String text) {
            return form.matcher(text).find()
                    && but.stream()
                            .noneMatch(
                                    allowed -> allowed.endsWith(".") ? key.startsWith(allowed) : key.equals(allowed));
        }
    }

    /// “Step” by itself means five things, so it is never by itself.
    private static final List<Out> ENGLISH = List.of(
            Out.of(
                    "(?<![Tt]raining )(?<!--)\\b[Ss]tep(?!s? function)s?\\b",
                    "training step, or another word",
                    // `step` and `steps` are fields of files there; a lesson has steps of its own
                    "cli.trace.json",
                    "say.lesson.",
                    "say.raw-case.needs-steps-number-at"),
            Out.of("\\b[Ss]tepping\\b", "walking"),
            Out.of("zero_grad", "clear gradients", "glossary.zero-grad", "preset.lab-zero-grad."),
            Out.of("\\b[Aa]nswer(ed|s)?\\b", "prediction, output", "say.lesson.", "cli.lesson."),
            Out.of("\\b[Ee]dges?\\b", "connection"),
            Out.of("\\b[Kk]ill", "disable"),
            Out.of("\\b[Tt]haw|\\bfree (weight|all)\\b", "unfreeze"),
            Out.of("\\b[Ll]east( training)? loss\\b", "lowest loss"),
            Out.of("\\b[Ll]earnt from\\b", "training samples, training set"),
            Out.of("\\b[Mm]emories\\b|[{|]memory", "optimizer state"),
            Out.of("initialis|standardis|optimis", "spelt with z"),
            Out.of("\\bis no (number|network)\\b", "is not a"),
            Out.of("^Counting\\b", "Counts"));

    private static final List<Out> SIMPLIFIED = List.of(
            Out.of("单元(?!格)", "神经元", "glossary.neuron"),
            Out.of("单元格", "元素", "data.", "say.", "cli."),
            Out.of("条边(?!长)|边显示|的边(?!界)", "连接"),
            Out.of("预激活", "加权和", "glossary.pre-activation"),
            Out.of("平均值", "均值"),
            Out.of("(?<!随机)种子", "随机种子"),
            Out.of("图片", "图像，截图"),
            Out.of("检视|检查面板", "详情"),
            Out.of("仪表(?!盘)", "仪表盘"),
            Out.of("轮次", "轮", "glossary.epoch"),
            Out.of("玩具数据集|图形的点", "玩具数据"),
            Out.of("回车键 |选中的边|恢复连接|复制单元", "连接，克隆"),
            Out.of("每一批|最后一批|一批 ", "批次"),
            Out.of("打印", "输出"),
            Out.of("学习样本", "训练样本"),
            Out.of("回答|答对", "预测", "say.lesson.", "cli.lesson."),
            Out.of("孪生", "对照"),
            Out.of("这一批|整批的|批大小", "批次"),
            Out.of("失活|死亡单元", "死亡"),
            Out.of("切断", "剪断，停用"),
            Out.of("折线", "折痕"),
            Out.of("点击", "单击"),
            Out.of("回车(?!键)", "回车键"),
            Out.of("上一步|小一步|前进一步|后退一步|迈出", "训练步"),
            Out.of("第 \\{\\d} 部分|所有输出的部分", "项"));

    private static final List<Out> TRADITIONAL = List.of(
            Out.of("單元", "神經元", "glossary.neuron"),
            Out.of("儲存格", "元素", "data.", "say.", "cli."),
            Out.of("預激勵", "加權和", "glossary.pre-activation"),
            Out.of("(?<!平)均值", "平均值"),
            Out.of("(?<!隨機)種子", "隨機種子"),
            Out.of("圖片", "影像"),
            Out.of("儀表(?!板)", "儀表板"),
            Out.of("輪次", "輪"),
            Out.of("玩具資料集|圖形的點", "玩具資料"),
            Out.of("每一批|最後一批|一批 ", "批次"),
            // words of the mainland
            Out.of("噪聲", "雜訊"),
            Out.of("畫素", "像素"),
            Out.of("文本", "文字"),
            Out.of("掩碼|蒙版", "遮罩"),
            Out.of("計劃", "計畫，排程"),
            Out.of("十六進位制", "十六進位"),
            Out.of("列印", "輸出"),
            Out.of("字節|字符|文件夾|屏幕|鼠標|默認|信息|程序(?!庫)|軟件|內存|鏈接", "the word of Taiwan"),
            Out.of("各欄一次|每個各欄", "列"),
            Out.of("單個", "單一"),
            Out.of("點擊|點按", "按一下"),
            Out.of("條邊(?!長)|邊顯示|的邊(?!界)", "連接"),
            Out.of("連結|連線", "連接"),
            Out.of("激活", "激勵"),
            Out.of("偏置", "偏差值", "glossary.bias"),
            Out.of("階躍", "步階"),
            Out.of("鏈式法則", "連鎖律"),
            Out.of("清零", "歸零"),
            Out.of("學習樣本", "訓練樣本"),
            Out.of("回答|答對", "預測", "say.lesson.", "cli.lesson."),
            Out.of("孿生", "對照"),
            Out.of("這一批|整批的", "批次"),
            Out.of("切斷", "剪斷，停用"),
            Out.of("折線", "摺痕"),
            Out.of("上一步|前進一步|後退一步|踏出", "訓練步"),
            Out.of("第 \\{\\d} 部分|所有輸出的部分", "項"));

    /// Words that are right elsewhere, but not for these keys.
    private static final List<Out> RACE = List.of(Out.of("文档|文件|\\bdocument\\b", "当前网络"));

    private static List<Out> out(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ZH_HANS -> SIMPLIFIED;
            case ZH_HANT -> TRADITIONAL;
        };
    }

    @ParameterizedTest
    @EnumSource
    void noTermThatIsOut(Language language) {
        List<String> found = new ArrayList<>();
        Texts.load(language).entries().forEach((key, text) -> {
            for (Out out : out(language)) {
                if (out.forbids(key, text)) {
                    found.add(key + "=" + text + " -> " + out.instead());
                }
            }
            if (key.startsWith("race.")) {
                RACE.stream().filter(out -> out.forbids(key, text)).forEach(out -> found.add(key + "=" + text));
            }
        });
        assertThat(found).isEmpty();
    }

    /// The five phases have the same names wherever they are named.
    @ParameterizedTest
    @EnumSource
    void phasesHaveOneName(Language language) {
        Texts texts = Texts.load(language);
        for (String id : List.of("outputs", "loss", "zero_grad", "backward", "step")) {
            String bar = texts.entries().get("time.chapter." + id);
            String title = texts.entries().get("explain.chapter." + id.replace('_', '-'));
            assertThat(title).isEqualToIgnoringCase(bar);
            assertThat(texts.entries().get("time.to-" + id)).endsWith(bar);
        }
    }
}
