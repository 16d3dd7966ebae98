namespace VcpuLint.Model;

/// <summary>The rules that the executable model asserts, by the ids that the analyzer reports them with.</summary>
internal static class RuleIds
{
    public const string EntryUnchecked = "VCPU1001";

    public const string EntryPartlyChecked = "VCPU1002";

    public const string EntryCheckVoid = "VCPU1003";

    public const string NeverDrained = "VCPU1004";

    public const string SleepInAtomicContext = "VCPU1005";

    public const string DrainResultLost = "VCPU1006";

    public const string NotPublished = "VCPU1007";

    public const string Unbalanced = "VCPU1008";

    public const string WrongContext = "VCPU1012";
}
