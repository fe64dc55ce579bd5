import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Has veraPDF judge PDFs as PDF/A-3a and as PDF/UA-1. Arguments: the files. Writes one line of JSON to stdout for each file
 * and profile: `{ file, profile, failed: [{ clause, test, count, description, context, message }] }`, and `error` in the
 * place of `failed` where the file cannot be judged.
 */
public class Referee {
  private static final Map<String, PDFAFlavour> PROFILES = new LinkedHashMap<>();

  static {
    PROFILES.put("3a", PDFAFlavour.PDFA_3_A);
    PROFILES.put("ua1", PDFAFlavour.PDFUA_1);
  }

  public static void main(String[] files) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    ObjectMapper json = new ObjectMapper();
    for (String file : files) {
      for (var profile : PROFILES.entrySet()) {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("file", file);
        verdict.put("profile", profile.getKey());
        try {
          verdict.put("failed", judge(new File(file), profile.getValue()));
        } catch (Exception cause) {
          verdict.put("error", cause.toString());
        }
        System.out.println(json.writeValueAsString(verdict));
      }
    }
  }

  private static List<Map<String, Object>> judge(File file, PDFAFlavour flavour) throws Exception {
    Map<RuleId, Map<String, Object>> failed = new LinkedHashMap<>();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(file, flavour);
        var validator = foundry.createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        RuleId rule = assertion.getRuleId();
        failed.computeIfAbsent(rule, id -> describe(id, assertion, result.getFailedChecks().get(id)));
      }
      if (failed.isEmpty() && !result.isCompliant()) throw new IllegalStateException("not conforming, for no rule");
    }
    return new ArrayList<>(failed.values());
  }

  private static Map<String, Object> describe(RuleId rule, TestAssertion first, Integer count) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("clause", rule.getClause());
    one.put("test", rule.getTestNumber());
    one.put("count", count);
    one.put("description", first.getMessage());
    one.put("message", first.getErrorMessage());
    one.put("context", first.getLocation().getContext());
    return one;
  }
}
