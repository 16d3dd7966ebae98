namespace VcpuLint.Model.Tests;

/// <summary>A port that is one loop, for the rules that do not ask how it publishes.</summary>
/// <param name="run">The loop.</param>
[Port("loop", TransferWork = true)]
internal sealed class LoopPort(Func<Vcpu, int> run) : ArchPort
{
    /// <summary>Gets what is done when the vCPU is loaded.</summary>
    public Action<Vcpu> OnLoad { get; init; } = _ => { };

    /// <summary>Gets what is done when the vCPU is put.</summary>
    public Action<Vcpu> OnPut { get; init; } = _ => { };

    public override int Run(Vcpu vcpu) => run(vcpu);

    public override void Load(Vcpu vcpu, int cpu)
    {
        base.Load(vcpu, cpu);
        OnLoad(vcpu);
    }

    public override void Put(Vcpu vcpu) => OnPut(vcpu);
}

/// <summary>A port that publishes by the vCPU's mode.</summary>
/// <param name="run">The loop.</param>
[Port("mode loop", TransferWork = true, Publication = Publication.VcpuMode)]
internal sealed class ModePort(Func<Vcpu, int> run) : ArchPort
{
    public override int Run(Vcpu vcpu) => run(vcpu);
}

/// <summary>A port that enters the guest by a hypercall, with interrupts on.</summary>
/// <param name="run">The loop.</param>
[Port("hypercall loop", TransferWork = true, Entry = GuestEntryKind.Hypercall)]
internal sealed class HypercallPort(Func<Vcpu, int> run) : ArchPort
{
    public override int Run(Vcpu vcpu) => run(vcpu);
}
