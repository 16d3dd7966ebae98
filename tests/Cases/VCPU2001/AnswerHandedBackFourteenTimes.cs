// The answer of the call that takes the request is handed back by fourteen helpers.
[Port("x86")]
public sealed class AnswerHandedBackFourteenTimesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (TakeFourteen(vcpu))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    private static bool TakeOne(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate);

    private static bool TakeTwo(Vcpu vcpu) => TakeOne(vcpu);

    private static bool TakeThree(Vcpu vcpu) => TakeTwo(vcpu);

    private static bool TakeFour(Vcpu vcpu) => TakeThree(vcpu);

    private static bool TakeFive(Vcpu vcpu) => TakeFour(vcpu);

    private static bool TakeSix(Vcpu vcpu) => TakeFive(vcpu);

    private static bool TakeSeven(Vcpu vcpu) => TakeSix(vcpu);

    private static bool TakeEight(Vcpu vcpu) => TakeSeven(vcpu);

    private static bool TakeNine(Vcpu vcpu) => TakeEight(vcpu);

    private static bool TakeTen(Vcpu vcpu) => TakeNine(vcpu);

    private static bool TakeEleven(Vcpu vcpu) => TakeTen(vcpu);

    private static bool TakeTwelve(Vcpu vcpu) => TakeEleven(vcpu);

    private static bool TakeThirteen(Vcpu vcpu) => TakeTwelve(vcpu);

    private static bool TakeFourteen(Vcpu vcpu) => TakeThirteen(vcpu);
}
