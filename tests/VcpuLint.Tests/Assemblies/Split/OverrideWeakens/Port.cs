namespace VcpuLint.Split.OverrideWeakens;

/// <summary>The loop relies on a look at all work, and the override says that it looks at signals.</summary>
[Port("split")]
public sealed class SignalPort : CheckedLoop
{
    /// <inheritdoc/>
    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.MustExit)]
    protected override bool MustNotEnter(Vcpu vcpu) => vcpu.Task.SignalPending(); // expect: VCPU9002
}
