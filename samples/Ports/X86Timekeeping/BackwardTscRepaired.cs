namespace VcpuLint.Ports.X86Timekeeping;

/// <summary>
/// x86, Intel, up to 2.6.36, <c>vmx_vcpu_load</c>. A load on another CPU moves the guest's counter forward by what the CPU's is behind the last one,
/// and by nothing if it is ahead: time that passed stays passed. The change of e48672fa25e8 lost just that. The common code asks for an
/// update of the clock at each load, so that the record follows.
/// </summary>
[Port("x86/2.6.36", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class BackwardTscRepaired : TimekeepingPort
{
    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        if (vcpu.Cpu != cpu)
        {
            TscCyclesDelta behind = tsc.LastHostTsc - Tsc.Read();
            if (behind > TscCyclesDelta.Zero)
            {
                tsc.AdjustOffset(behind);
            }
        }

        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Time.Tsc.LastHostTsc = Tsc.Read();
}
