package org.densescope.exchange.csv.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// How likely bytes that are no UTF-8 are Chinese in GB18030 or in Big5, or Western European in Windows-1252: 0 to 1.
///
/// Both Chinese encodings keep their frequent characters in rows of their own, and what is written in one of them is
/// mostly rare or impossible in the other. European text has single letters above ASCII next to letters of ASCII; in
/// Chinese they come in pairs. Where that is not enough, frequent characters are counted.
final class EncodingScores {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");

    /// A difference below this decides nothing.
    private static final double CLOSE = 0.08;

    /// Below this nothing is likely.
    private static final double LEAST = 0.2;

    /// Among the most frequent characters of both scripts, and some that stand in headings of tables.
    private static final Set<Integer> FREQUENT = ("的一是不了人在有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种"
                    + "事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机"
                    + "十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身"
                    + "果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气"
                    + "题活更别打女变四总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指统区保至队形社便空决治"
                    + "科基书非则听白界达光放强即像难且权思王完设式色路记南品住告类求据程北边张该规万取望觉术领共确传师观清院让识"
                    + "带导宽厚温湿压速率价房屋积龄班级绩编号姓别花萼瓣鸢尾维标签输预测男否假总额单项品店数均"
                    + "這個們來為國說時會對後裡種經麼學現當沒動還進樣從實軍無與長機關點業將兩間問並應戰頭體見產話內給門兒東聲員論"
                    + "處義幾認條係氣題爾別變總電報結場計資統區隊決馬書則聽達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運寬"
                    + "濕壓價積齡級績編號標籤輸預測鳶單項額均")
            .codePoints()
            .boxed()
            .collect(Collectors.toSet());

    /// Signs that European tables have: units, currencies, quotation marks, dashes.
    private static final String SIGNS = "€‚„…‘’“”•–—™ ¡¢£¥§©ª«®°±²³´µ¶·¹º»¼½¾¿×÷";

    private EncodingScores() {}

    static Charset best(byte[] bytes, boolean traditional) {
        double utf8 = utf8(bytes);
        if (utf8 > 0.9) {
            return StandardCharsets.UTF_8;
        }
        double simplified = chinese(bytes, GB18030);
        double big5 = chinese(bytes, BIG5);
        double european = european(bytes);
        if (european >= Math.max(simplified, big5) || Math.max(simplified, big5) < LEAST) {
            return Encoding.WINDOWS;
        }
        if (Math.abs(simplified - big5) < CLOSE) {
            return traditional ? BIG5 : GB18030;
        }
        return simplified > big5 ? GB18030 : BIG5;
    }

    /// The share of sequences that are whole, where there are enough to tell that the rest is damage.
    private static double utf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i++] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
            int found = 0;
            while (found < more && i < bytes.length && (bytes[i] & 0xC0) == 0x80) {
                found++;
                i++;
            }
            if (more > 0 && found == more) {
                whole++;
            } else {
                broken++;
            }
        }
        return whole < 10 ? 0 : (double) whole / (whole + broken);
    }

    /// 0 where it cannot be decoded at all.
    private static double chinese(byte[] bytes, Charset charset) {
        boolean big5 = charset.equals(BIG5);
        double good = 0;
        int all = 0;
        int i = 0;
        while (i < bytes.length) {
            int lead = bytes[i++] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            if (i == bytes.length) {
                break; // the end may be cut off
            }
            int trail = bytes[i++] & 0xFF;
            if (!big5 && trail >= '0' && trail <= '9') {
                i += 2;
            } else if (lead == 0x80 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
                return 0;
            } else if (big5 && trail >= 0x80 && trail < 0xA1) {
                return 0;
            }
            good += big5 ? inBig5(lead) : trail < 0xA1 ? 0 : inGb(lead);
            all++;
        }
        return all == 0 ? 0 : 0.6 * good / all + 0.4 * frequent(bytes, charset);
    }

    private static double inGb(int lead) {
        return lead >= 0xB0 && lead <= 0xD7 ? 1 : lead >= 0xD8 && lead <= 0xF7 ? 0.4 : lead <= 0xA3 ? 0.8 : 0;
    }

    private static double inBig5(int lead) {
        return lead >= 0xA4 && lead <= 0xC6 ? 1 : lead >= 0xC9 && lead <= 0xF9 ? 0.4 : lead <= 0xA3 ? 0.8 : 0;
    }

    private static double frequent(byte[] bytes, Charset charset) {
        int[] counts = new int[2];
        charset.decode(ByteBuffer.wrap(bytes)).chars().filter(c -> c > 0x7F).forEach(c -> {
            counts[0]++;
            counts[1] += FREQUENT.contains(c) ? 1 : 0;
        });
        return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
    }

    /// Single letters beside letters of ASCII, and signs.
    private static double european(byte[] bytes) {
        double good = 0;
        int all = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int from = i;
            while (i < bytes.length && bytes[i] < 0) {
                i++;
            }
            String run = Encoding.WINDOWS
                    .decode(ByteBuffer.wrap(bytes, from, i - from))
                    .toString();
            if (run.indexOf('\uFFFD') >= 0) {
                return 0;
            }
            boolean beside = (from > 0 && Character.isLetter((char) bytes[from - 1]))
                    || (i < bytes.length && Character.isLetter((char) bytes[i]));
            for (int k = 0; k < run.length(); k++) {
                boolean letter = Character.isLetter(run.charAt(k)) && beside;
                boolean sign = SIGNS.indexOf(run.charAt(k)) >= 0;
                good += run.length() > 2 ? 0 : letter ? 1 : sign ? 0.9 : run.length() == 1 ? 0.3 : 0;
            }
            all += run.length();
        }
        return all == 0 ? 1 : good / all;
    }
}
